using Harness.Mock.Requests;

namespace Harness.Mock.Checking;

/// <summary>Values as messages name them.</summary>
internal static class ValueWords
{
    /// <summary>The kind of a value, with its article.</summary>
    public static string Kind(ParameterValue value) => value switch
    {
        ParameterValue.Null => "null",
        ParameterValue.Number number => number.Literal.AsSpan().ContainsAny('.', 'e', 'E') ? "a decimal number" : "an integer",
        ParameterValue.Flag => "a boolean",
        ParameterValue.Members => "an object",
        ParameterValue.List => "an array",
        ParameterValue.Text => "a string",
        ParameterValue.File => "a file",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>A scalar as text; empty for anything else.</summary>
    public static string Text(ParameterValue value) => value switch
    {
        ParameterValue.Text text => text.Characters,
        ParameterValue.Number number => number.Literal,
        ParameterValue.Flag flag => flag.Value ? "true" : "false",
        _ => "",
    };
}
