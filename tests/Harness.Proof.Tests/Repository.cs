using System.Runtime.CompilerServices;

namespace Harness.Proof.Tests;

/// <summary>Where the sources lie.</summary>
internal static class Repository
{
    private static readonly string Root = Find();

    public static string File(params ReadOnlySpan<string> parts) => Path.Combine([Root, .. parts]);

    private static string Find([CallerFilePath] string source = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(source)!, "..", ".."));
}
