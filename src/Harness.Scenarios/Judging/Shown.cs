using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Harness.Scenarios.Judging;

/// <summary>Texts of servers made fit for one line of a terminal: bounded, and nothing in them can steer it.</summary>
public static class Shown
{
    private const int Longest = 300;

    private const int ZeroWidthJoiner = 0x200D;

    /// <summary>A text without quotes around it.</summary>
    public static string Plain(string text)
    {
        var shown = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (shown.Length >= Longest)
                return shown.Append("… (").Append(text.Length).Append(" characters)").ToString();
            Append(shown, rune);
        }
        return shown.ToString();
    }

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

    // Cut before it is copied: an answer may be megabytes long.
    private static string Beginning(JsonElement value)
    {
        var raw = System.Runtime.InteropServices.JsonMarshal.GetRawUtf8Value(value);
        return Plain(Encoding.UTF8.GetString(raw[..Math.Min(raw.Length, 4 * Longest)]));
    }

    private static void Append(StringBuilder shown, Rune rune)
    {
        switch (rune.Value)
        {
            case '\n':
                shown.Append("\\n");
                break;
            case '\r':
                shown.Append("\\r");
                break;
            case '\t':
                shown.Append("\\t");
                break;
            default:
                if (IsInvisible(rune))
                    shown.Append(CultureInfo.InvariantCulture, $"\\u{rune.Value:x4}");
                else
                    shown.Append(rune.ToString());
                break;
        }
    }

    // Marks of writing direction reorder what stands around them. The joiner stays: emoji are made with it.
    private static bool IsInvisible(Rune rune) => rune.Value != ZeroWidthJoiner && Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned;
}
