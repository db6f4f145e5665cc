using System.Text.RegularExpressions;

namespace Harness.Acceptance.Readme;

/// <summary>The project's README, taken apart.</summary>
internal static partial class ReadmeFile
{
    public static string[] Lines { get; } = File.ReadAllLines(Repository.File("README.md"));

    /// <summary>The fenced blocks of a language (<c>sh</c>), in order.</summary>
    public static string[] Blocks(string language) =>
        [.. Fence().Matches(string.Join('\n', Lines)).Where(match => match.Groups["language"].Value == language).Select(match => match.Groups["text"].Value)];

    [GeneratedRegex("^```(?<language>\\w*)\\n(?<text>.*?)\\n```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();
}
