using System.Buffers;

namespace Harness.Cli.Commands;

/// <summary>Texts as a POSIX shell reads them back.</summary>
internal static class ShellWord
{
    private static readonly SearchValues<char> Harmless = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.,:/@%+=");

    /// <summary>The text as one word, in quotes where it needs them.</summary>
    public static string Of(string text) => text.Length > 0 && !text.AsSpan().ContainsAnyExcept(Harmless)
        ? text
        : $"'{text.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
