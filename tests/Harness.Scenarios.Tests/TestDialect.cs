using Harness.Spec;
using Harness.Spec.Reading;

namespace Harness.Scenarios.Tests;

/// <summary>The dialect that the corpus is written for.</summary>
internal static class TestDialect
{
    public static Dialect Xhuoapi { get; } = Read();

    private static Dialect Read()
    {
        var diagnostics = new Diagnostics();
        var file = Path.Combine(Repository.Root, "spec", "xhuoapi.yaml");
        return DialectFile.Read(file, File.ReadAllText(file), diagnostics) ?? throw new InvalidOperationException(string.Join('\n', diagnostics.InOrder));
    }
}
