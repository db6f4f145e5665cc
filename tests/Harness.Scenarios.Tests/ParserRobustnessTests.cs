using FsCheck;
using FsCheck.Fluent;
using Harness.Scenarios.Values;
using Harness.Spec;

namespace Harness.Scenarios.Tests;

/// <summary>Whatever a file holds, reading it ends in scenarios and diagnostics, never in an exception.</summary>
internal sealed class ParserRobustnessTests
{
    private static readonly string[] Seeds = [.. Directory.EnumerateFiles(Repository.Corpus, "*.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(File.ReadAllText)];

    private static readonly string[] Pieces =
        ["$", "{$", "}", "[", "]", "{", ":", ",", "- ", "\n", "  ", "'", "\"", "&a ", "*a", "!x ", "$$", "null", "1e999", "-0", "{$x}", "$each", "$image", "include", "\t", "é", "\U0001F34E", "\0", "#"];

    private static readonly AssetFolder Assets = AssetFolder.Near(Path.Combine(Repository.Root, "scenarios", "any.yaml"));

    [FsCheck.NUnit.Property(MaxTest = 5000, Replay = "20260101,7")]
    public FsCheck.Property No_file_makes_the_parser_throw() => Prop.ForAll(
        Mutated().ToArbitrary(),
        text =>
        {
            var diagnostics = new Diagnostics();
            var suite = ScenarioSuite.Of([("mutated.yaml", text)], Assets, [TestDialect.Xhuoapi], diagnostics);
            return suite.Cases.Length > 0 || diagnostics.InOrder.Count > 0;
        });

    private static Gen<string> Mutated() =>
        from seed in Gen.Elements(Seeds)
        from count in Gen.Choose(1, 6)
        from edits in Gen.ListOf(Edit(), count)
        select edits.Aggregate(seed, (text, edit) => edit(text));

    private static Gen<Func<string, string>> Edit() =>
        from place in Gen.Choose(0, 1_000_000)
        from length in Gen.Choose(0, 12)
        from piece in Gen.Elements(Pieces)
        from kind in Gen.Choose(0, 3)
        select new Func<string, string>(text => Apply(text, place, length, piece, kind));

    private static string Apply(string text, int place, int length, string piece, int kind)
    {
        if (text.Length == 0)
            return piece;
        var from = place % text.Length;
        var cut = Math.Min(length, text.Length - from);
        return kind switch
        {
            0 => text.Remove(from, cut),
            1 => text.Insert(from, piece),
            2 => text.Remove(from, cut).Insert(from, piece),
            _ => text.Insert(place / 7 % text.Length, text.Substring(from, cut)),
        };
    }
}
