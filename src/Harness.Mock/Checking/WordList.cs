namespace Harness.Mock.Checking;

/// <summary>Words as messages list them, with a comma before the last of three or more.</summary>
internal static class WordList
{
    /// <summary><c>a, b, and c</c></summary>
    public static string And(IEnumerable<string> words) => Join([.. words], "and");

    /// <summary><c>a, b, or c</c></summary>
    public static string Or(IEnumerable<string> words) => Join([.. words], "or");

    /// <summary>Each in single quotes.</summary>
    public static IEnumerable<string> Quoted(IEnumerable<string> words) => words.Select(word => $"'{word}'");

    private static string Join(string[] words, string last) => words switch
    {
        [] => "",
        [var only] => only,
        [var first, var second] => $"{first} {last} {second}",
        _ => $"{string.Join(", ", words[..^1])}, {last} {words[^1]}",
    };
}
