using Harness.Scenarios.Values;

namespace Harness.Scenarios.Requests;

/// <summary>The bytes of a part or of a raw body.</summary>
public abstract record BodyContent
{
    private BodyContent() { }

    /// <summary>A text, as UTF-8; or a file's content.</summary>
    public sealed record Template(ValueTemplate Value) : BodyContent;

    /// <summary>A file's content followed by zeros up to a length in bytes: a picture that is too large and still one.</summary>
    public sealed record Padded(ValueTemplate File, int Length) : BodyContent;

    /// <summary>Bytes that are no text.</summary>
    public sealed record Bytes(ReadOnlyMemory<byte> Content) : BodyContent;
}
