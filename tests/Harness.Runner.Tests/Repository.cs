using System.Runtime.CompilerServices;
using Harness.Spec;
using Harness.Spec.Reading;

namespace Harness.Runner.Tests;

/// <summary>Where the sources lie, and the dialect that tests use.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    public static Dialect Dialect { get; } = ReadDialect();

    private static Dialect ReadDialect()
    {
        var diagnostics = new Diagnostics();
        var file = Path.Combine(Root, "spec", "xhuoapi.yaml");
        return DialectFile.Read(file, File.ReadAllText(file), diagnostics) ?? throw new InvalidOperationException(string.Join('\n', diagnostics.InOrder));
    }

    private static string Find([CallerFilePath] string source = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(source)!, "..", ".."));
}
