using System.Collections.Immutable;

namespace Harness.Scenarios.Values;

/// <summary>A value after all variables are filled in: JSON, or a file to upload.</summary>
public abstract record Value
{
    private Value() { }

    /// <summary>JSON's null.</summary>
    public sealed record Null : Value;

    /// <summary>True or false.</summary>
    public sealed record Flag(bool Is) : Value;

    /// <summary>A number as it was written: <c>1.0</c> goes out as <c>1.0</c>.</summary>
    public sealed record Number(string Literal) : Value;

    /// <summary>Characters.</summary>
    public sealed record Text(string Characters) : Value;

    /// <summary>A list.</summary>
    public sealed record List(ImmutableArray<Value> Items) : Value;

    /// <summary>An object, its members in the order written.</summary>
    public sealed record Map(ImmutableArray<KeyValuePair<string, Value>> Members) : Value;

    /// <summary>A file to upload.</summary>
    public sealed record File(Asset Asset) : Value;

    /// <summary>The characters of a value inside a text or a form field; null for lists, objects and files, which have none.</summary>
    public string? AsText => this switch
    {
        Null => "",
        Flag flag => flag.Is ? "true" : "false",
        Number number => number.Literal,
        Text text => text.Characters,
        _ => null,
    };
}
