using System.Collections.Immutable;
using Harness.Boundaries.Tests.Sending;
using Harness.Scenarios;
using Harness.Spec;
using Harness.Spec.Reading;

namespace Harness.Boundaries.Tests;

/// <summary>The dialects of the repository and everything that its scenarios send, read once.</summary>
internal static class Shipped
{
    private static readonly Lazy<Task<(ImmutableArray<Dialect> Dialects, ILookup<string, SentCall> Calls)>> Reading = new(ReadAsync);

    public static Task<(ImmutableArray<Dialect> Dialects, ILookup<string, SentCall> Calls)> LoadAsync() => Reading.Value;

    private static async Task<(ImmutableArray<Dialect>, ILookup<string, SentCall>)> ReadAsync()
    {
        var mistakes = new Diagnostics();
        var folder = new DialectFolder(Repository.File("spec"));
        var dialects = await folder.LoadAsync(folder.Names, mistakes);
        var suite = ScenarioSuite.Load([Repository.File("scenarios")], dialects, mistakes);
        Assert.That(mistakes.InOrder, Is.Empty);
        var calls = suite.Cases.SelectMany(one => CaseReader.CallsOf(one, suite.Assets).Select(call => (one.Dialect.Name, Call: call)));
        return (dialects, calls.ToLookup(pair => pair.Name, pair => pair.Call));
    }
}
