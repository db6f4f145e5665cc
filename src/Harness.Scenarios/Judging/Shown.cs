using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Harness.Scenarios.Judging;

/// <summary>Texts of servers made fit for one line of a terminal: bounded, and nothing in them can steer it.</summary>
public static class Shown
{
    private const int Longest = 300;

    /// <summary>A text without quotes around it.</summary>
    public static string Plain(string text) => VisibleText.OneLine(text, Longest);

    /// <summary>A text in quotes.</summary>
    public static string Quoted(string text) => $"\"{Plain(text)}\"";

    /// <summary>A JSON value; lists and objects begin as they were sent.</summary>
    public static string Json(JsonElement? value) => value switch
    {
        null => "nothing",
        { ValueKind: JsonValueKind.String } text => Quoted(text.GetString()!),
        { ValueKind: JsonValueKind.Array } list when list.GetArrayLength() == 0 => "an empty list",
        { ValueKind: JsonValueKind.Array } list => $"a list of {list.GetArrayLength()}: {Beginning(list)}",
        { ValueKind: JsonValueKind.Object } map => $"an object: {Beginning(map)}",
        { } other => Beginning(other),
    };

    /// <summary>A whole number as people write it, whatever the machine's culture.</summary>
    public static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>The beginning of a text in UTF-8, without quotes around it; cut before it is copied: an answer may be megabytes long.</summary>
    public static string Beginning(ReadOnlySpan<byte> text) => Plain(Encoding.UTF8.GetString(text[..Math.Min(text.Length, 4 * Longest)]));

    private static string Beginning(JsonElement value) => Beginning(System.Runtime.InteropServices.JsonMarshal.GetRawUtf8Value(value));
}
