using Harness.Scenarios.Values;

namespace Harness.Scenarios.Requests;

/// <summary>The bytes of a part or of a raw body.</summary>
public abstract record BodyContent
{
    private BodyContent() { }

    /// <summary>A text, as UTF-8; or a file's content.</summary>
    public sealed record Template(ValueTemplate Value) : BodyContent;

    /// <summary>Bytes that are no text.</summary>
    public sealed record Bytes(ReadOnlyMemory<byte> Content) : BodyContent;
}
