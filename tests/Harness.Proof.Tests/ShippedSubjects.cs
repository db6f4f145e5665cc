using System.Collections.Immutable;
using Harness.Scenarios;
using Harness.Scenarios.Values;
using Harness.Spec;
using Harness.Spec.Mutations;
using Harness.Spec.Reading;

namespace Harness.Proof.Tests;

/// <summary>The shipped dialects with their mutations and scenarios.</summary>
internal static class ShippedSubjects
{
    private static readonly Lazy<(ImmutableArray<ProofSubject> Subjects, AssetFolder Assets)> Loaded = new(Load);

    public static ImmutableArray<ProofSubject> All => Loaded.Value.Subjects;

    public static AssetFolder Assets => Loaded.Value.Assets;

    private static (ImmutableArray<ProofSubject>, AssetFolder) Load()
    {
        var diagnostics = new Diagnostics();
        var folder = new DialectFolder(Repository.File("spec"));
        var sources = folder.Names.Select(name => folder.Open(name, diagnostics)!).ToArray();
        var dialects = sources.Select(source => source.Read(diagnostics)!).ToArray();
        var suite = ScenarioSuite.Load([Repository.File("scenarios")], dialects, diagnostics);
        ImmutableArray<ProofSubject> subjects =
        [
            .. sources.Zip(dialects, (source, dialect) => SubjectOf(source, dialect, source.ReadMutations(dialect, diagnostics), suite)),
        ];
        return diagnostics.IsEmpty ? (subjects, suite.Assets) : throw new InvalidOperationException(string.Join('\n', diagnostics.InOrder));
    }

    private static ProofSubject SubjectOf(DialectSource source, Dialect dialect, ImmutableArray<Mutation> mutations, ScenarioSuite suite) => new()
    {
        Dialect = dialect,
        Source = source,
        Mutations = mutations,
        Known = mutations,
        Cases = [.. suite.Cases.Where(one => one.Dialect == dialect)],
        Unproven = [],
    };
}
