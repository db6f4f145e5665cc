using System.Globalization;

namespace Harness.Spec.OpenApi;

/// <summary>Pieces of sentences.</summary>
internal static class Words
{
    public static string And(IEnumerable<string> items) => Join([.. items], "and");

    public static string Or(IEnumerable<string> items) => Join([.. items], "or");

    public static string Code(string text) => $"`{text}`";

    public static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A value that a text may have; an empty one can't be shown in quotes.</summary>
    public static string Value(string text) => text.Length == 0 ? "an empty text" : Code(text);

    public static string Capital(string sentence) => sentence.Length == 0 ? "" : char.ToUpperInvariant(sentence[0]) + sentence[1..];

    public static string Level(ClauseLevel level) => level switch
    {
        ClauseLevel.Must => "must",
        ClauseLevel.Should => "should",
        ClauseLevel.May => "may",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static string Join(string[] items, string last) => items switch
    {
        [] => "",
        [var only] => only,
        _ => $"{string.Join(", ", items[..^1])} {last} {items[^1]}",
    };
}
