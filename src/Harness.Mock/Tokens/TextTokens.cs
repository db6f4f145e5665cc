namespace Harness.Mock.Tokens;

/// <summary>
/// An estimate of what a text counts, as no provider's own division into tokens is published for pictures: one for every four ASCII
/// characters begun and one for every other character, at least 1. English comes near to the truth by it, other scripts stay below.
/// </summary>
internal static class TextTokens
{
    private const int AsciiToToken = 4;

    public static int Of(string text)
    {
        var (ascii, others) = (0, 0);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.IsAscii)
                ascii++;
            else
                others++;
        }
        return Math.Max(1, (ascii + AsciiToToken - 1) / AsciiToToken + others);
    }
}
