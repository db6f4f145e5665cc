using Harness.Spec.Reading;

namespace Harness.Spec.Tests.Reading;

/// <summary>A small dialect without mistakes, of which a test replaces one part.</summary>
internal static class SampleDialect
{
    private static readonly string Text =
        File.ReadAllText(Path.Combine(Repository.Root, "tests", "Harness.Spec.Tests", "Corpus", "good", "minimal.yaml"));

    /// <summary>The dialect when a piece of its text, which must stand there once, reads otherwise; it must hold no mistake.</summary>
    public static Dialect With(string piece, string otherwise)
    {
        var (dialect, mistakes) = Read(piece, otherwise);
        Assert.That(mistakes, Is.Empty);
        return dialect!;
    }

    /// <summary>The messages, one a line, when a piece of its text reads otherwise.</summary>
    public static string MistakesWith(string piece, string otherwise)
    {
        var (dialect, mistakes) = Read(piece, otherwise);
        Assert.That(dialect, mistakes.Length == 0 ? Is.Not.Null : Is.Null);
        return mistakes;
    }

    private static (Dialect? Dialect, string Mistakes) Read(string piece, string otherwise)
    {
        Assert.That(Text.Split(piece), Has.Length.EqualTo(2), $"'{piece}' must stand in the sample once");
        var diagnostics = new Diagnostics();
        var dialect = DialectFile.Read("sample.yaml", Text.Replace(piece, otherwise, StringComparison.Ordinal), diagnostics);
        return (dialect, string.Join('\n', diagnostics.InOrder.Select(found => found.Message)));
    }
}
