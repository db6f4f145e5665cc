using System.Globalization;
using System.Text;

namespace Harness.Scenarios;

/// <summary>
/// Makes text from a server fit to show: whatever a terminal would obey or a reader couldn't see is written as an escape, and the length
/// is bounded.
/// </summary>
public static class VisibleText
{
    private const int ZeroWidthJoiner = 0x200D;

    /// <summary>
    /// One line: control characters, bidirectional and other invisible controls, line separators and lone surrogates become <c>\n</c> or
    /// <c>\u001b</c>; what exceeds <paramref name="limit"/> characters is left out, saying how much there was.
    /// </summary>
    public static string OneLine(string text, int limit)
    {
        var line = new StringBuilder(Math.Min(text.Length, limit) + 32);
        var rest = text.AsSpan();
        while (!rest.IsEmpty && line.Length < limit)
        {
            var whole = Rune.DecodeFromUtf16(rest, out var rune, out var used) == System.Buffers.OperationStatus.Done;
            if (!whole)
                line.Append(CultureInfo.InvariantCulture, $"\\u{(int)rest[0]:x4}");
            else if (IsInvisible(rune))
                line.Append(Escape(rune));
            else
                line.Append(rest[..used]);
            rest = rest[used..];
        }
        if (!rest.IsEmpty)
            line.Append(CultureInfo.InvariantCulture, $"… ({text.Length:N0} characters)");
        return line.ToString();
    }

    // The joiner stays: emoji are made with it, and it can neither reorder nor hide a character.
    private static bool IsInvisible(Rune rune) => rune.Value != ZeroWidthJoiner && Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned;

    private static string Escape(Rune rune) => rune.Value switch
    {
        '\n' => "\\n",
        '\r' => "\\r",
        '\t' => "\\t",
        <= 0xFFFF => string.Create(CultureInfo.InvariantCulture, $"\\u{rune.Value:x4}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"\\U{rune.Value:x8}"),
    };
}
