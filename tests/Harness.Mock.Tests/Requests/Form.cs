using System.Text;
using Harness.Mock.Requests;

namespace Harness.Mock.Tests.Requests;

/// <summary>Bodies written down as text, one character a byte, and what was read out of them in a form that a row can state.</summary>
internal static class Form
{
    public const string Boundary = "b";

    /// <summary>Reads a body whose characters are its bytes.</summary>
    public static FieldsOutcome Read(string body, string boundary = Boundary) => MultipartBody.Read(Encoding.Latin1.GetBytes(body), boundary);

    /// <summary>Reads a body of one part.</summary>
    public static FieldsOutcome ReadPart(string headers, string content = "x") => Read($"--{Boundary}\r\n{headers}\r\n\r\n{content}\r\n--{Boundary}--\r\n");

    /// <summary>A text in quotes, a file as <c>name(bytes)</c>, a list in brackets, <c>-</c> for nothing, <c>!</c> and the problem for a body that can't be read.</summary>
    public static string Show(FieldsOutcome outcome, string field) => outcome.Fields is { } fields ? Show(fields.Find(field)) : "!" + outcome.Problem;

    private static string Show(ParameterValue? value) => value switch
    {
        null => "-",
        ParameterValue.Text text => $"'{text.Characters}'",
        ParameterValue.Number number => number.Literal,
        ParameterValue.Flag flag => flag.Value.ToString(),
        ParameterValue.Null => "null",
        ParameterValue.Members members => $"{{{string.Join(", ", members.Fields.Select(member => $"{member.Key}: {Show(member.Value)}"))}}}",
        ParameterValue.File file => $"{file.FileName}({Encoding.Latin1.GetString(file.Content.Span)})",
        ParameterValue.List list => $"[{string.Join(", ", list.Items.Select(Show))}]",
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
