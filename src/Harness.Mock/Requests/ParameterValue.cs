using System.Collections.Immutable;

namespace Harness.Mock.Requests;

/// <summary>A value as the client sent it, before anybody asked what it should be.</summary>
internal abstract record ParameterValue
{
    private ParameterValue() { }

    /// <summary>A JSON string, or a text field of a form.</summary>
    public sealed record Text(string Characters) : ParameterValue;

    /// <summary>A JSON number as written.</summary>
    public sealed record Number(string Literal) : ParameterValue;

    /// <summary>A JSON boolean.</summary>
    public sealed record Flag(bool Value) : ParameterValue;

    /// <summary>A JSON null.</summary>
    public sealed record Null : ParameterValue;

    /// <summary>A JSON object, its members in the order sent; of a name that stands twice, the last value.</summary>
    public sealed record Members(IReadOnlyDictionary<string, ParameterValue> Fields) : ParameterValue;

    /// <summary>An uploaded file; the bytes belong to the request's buffer and die with it.</summary>
    public sealed record File(string FileName, string? ContentType, ReadOnlyMemory<byte> Content) : ParameterValue;

    /// <summary>A JSON array, or a field that a form repeats.</summary>
    public sealed record List(ImmutableArray<ParameterValue> Items) : ParameterValue;
}
