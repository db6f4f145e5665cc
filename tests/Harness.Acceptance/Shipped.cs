using System.Collections.Immutable;
using Harness.Scenarios;
using Harness.Spec;
using Harness.Spec.Reading;

namespace Harness.Acceptance;

/// <summary>The dialects and scenarios of the repository, read once.</summary>
internal static class Shipped
{
    private static readonly Lazy<Task<(ImmutableArray<Dialect> Dialects, ScenarioSuite Suite, Diagnostics Mistakes)>> Reading = new(ReadAsync);

    /// <summary>All of them, and what is wrong with them.</summary>
    public static Task<(ImmutableArray<Dialect> Dialects, ScenarioSuite Suite, Diagnostics Mistakes)> LoadAsync() => Reading.Value;

    private static async Task<(ImmutableArray<Dialect>, ScenarioSuite, Diagnostics)> ReadAsync()
    {
        var mistakes = new Diagnostics();
        var folder = new DialectFolder(Repository.File("spec"));
        var dialects = await folder.LoadAsync(folder.Names, mistakes);
        return (dialects, ScenarioSuite.Load([Repository.File("scenarios")], dialects, mistakes), mistakes);
    }
}
