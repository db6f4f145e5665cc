using Harness.Spec.Reading;
using Harness.Spec.Yaml;

namespace Harness.Spec.Tests.Reading;

/// <summary>Whatever a file holds, its author gets a dialect or a place to look at.</summary>
public sealed class MutatedDialectsTests
{
    private const int Mutants = 1500;

    private static readonly string[] Originals =
    [
        "tests/Harness.Spec.Tests/Corpus/good/minimal.yaml",
        "tests/Harness.Spec.Tests/Corpus/good/everything.yaml",
        "spec/xhuoapi.yaml",
    ];

    [TestCaseSource(nameof(Originals))]
    public void A_mutant_is_a_dialect_or_has_mistakes_within_its_lines(string original)
    {
        var text = File.ReadAllText(Path.Combine(Repository.Root, original));

        Assert.Multiple(() =>
        {
            for (var seed = 0; seed < Mutants; seed++)
                Assert.That(Problem(new FileMutator(seed).Mutate(text)), Is.Null, $"seed {seed}");
        });
    }

    [Test]
    public void Mutants_are_of_both_kinds()
    {
        var text = File.ReadAllText(Path.Combine(Repository.Root, Originals[0]));

        var readable = Enumerable.Range(0, Mutants).Count(seed => DialectFile.Read("mutant.yaml", new FileMutator(seed).Mutate(text), new Diagnostics()) is not null);

        Assert.That(readable, Is.InRange(Mutants / 100, Mutants * 9 / 10));
    }

    [TestCaseSource(nameof(Originals))]
    public void What_the_schema_refuses_the_parser_refuses(string original)
    {
        var text = File.ReadAllText(Path.Combine(Repository.Root, original));

        Assert.Multiple(() =>
        {
            for (var seed = 0; seed < Mutants; seed++)
            {
                var mutant = new FileMutator(seed).Mutate(text);
                if (IsRight(mutant))
                    Assert.That(DialectSchema.Problems(YamlReader.Read("mutant.yaml", mutant, new Diagnostics())!), Is.Empty, $"seed {seed}");
            }
        });
    }

    // What stands beside the clauses is read when it is asked for, but the schema looks at the whole file.
    private static bool IsRight(string mutant)
    {
        var diagnostics = new Diagnostics();
        if (DialectFile.Open("mutant.yaml", mutant, diagnostics) is not { } source || source.Read(diagnostics) is not { } dialect)
            return false;
        source.ReadFreeFields(dialect, diagnostics);
        source.ReadMutations(dialect, diagnostics);
        return diagnostics.IsEmpty;
    }

    private static string? Problem(string mutant)
    {
        var diagnostics = new Diagnostics();
        var dialect = DialectFile.Read("mutant.yaml", mutant, diagnostics);
        if ((dialect is null) == diagnostics.IsEmpty)
            return dialect is null ? "neither a dialect nor a mistake" : $"a dialect although {diagnostics.InOrder[0]}";
        var lines = mutant.ReplaceLineEndings("\n").Split('\n').Length;
        return diagnostics.InOrder.FirstOrDefault(found => found.At.Line < 1 || found.At.Line > lines || found.At.Column < 1)?.ToString();
    }
}
