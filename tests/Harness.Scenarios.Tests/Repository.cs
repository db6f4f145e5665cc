using System.Runtime.CompilerServices;

namespace Harness.Scenarios.Tests;

/// <summary>Where the sources lie.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    public static string Corpus { get; } = Path.Combine(Root, "tests", "Harness.Scenarios.Tests", "Corpus");

    private static string Find([CallerFilePath] string source = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(source)!, "..", ".."));
}
