namespace Harness.Mock.Tokens;

/// <summary>
/// An estimate of what a text counts, because providers don't say how they divide the prompts of pictures: one for every four ASCII
/// characters begun and one for every other character, at least 1.
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
