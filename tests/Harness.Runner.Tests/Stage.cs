using System.Collections.Immutable;
using System.Text;
using Harness.Runner.Planning;
using Harness.Runner.Transport;
using Harness.Scenarios;
using Harness.Scenarios.Values;
using Harness.Spec;

namespace Harness.Runner.Tests;

/// <summary>A run against a target that is played by the test.</summary>
internal sealed class Stage
{
    public static readonly PromptTexts Prompts = new(1);

    public static readonly AssetFolder Assets = AssetFolder.Near(Path.Combine(Repository.Root, "scenarios", "any.yaml"));

    public PlayedSender Sender { get; init; } = new(_ => Json(200, "{}"));

    public PlayedInbox Inbox { get; } = new();

    public PlayedPictures Pictures { get; } = new();

    public int Parallel { get; init; } = 4;

    public string? OnlyBase { get; init; }

    public TargetCapabilities Capabilities { get; init; } = TargetCapabilities.All;

    /// <summary>Scenarios written as in a file, without its head.</summary>
    public static ImmutableArray<Case> Cases(string scenarios) => Cases(scenarios, Repository.Dialect);

    /// <summary>The same for another make of the dialect.</summary>
    public static ImmutableArray<Case> Cases(string scenarios, Dialect dialect)
    {
        var diagnostics = new Diagnostics();
        var suite = ScenarioSuite.Of([("stage.yaml", $"topic: t\ndialects: [xhuoapi]\nscenarios:\n{scenarios}")], Assets, [dialect], diagnostics);
        return diagnostics.IsEmpty ? suite.Cases : throw new ArgumentException(string.Join('\n', diagnostics.InOrder));
    }

    /// <summary>The one request of a scenario, ready to go out.</summary>
    public static PreparedRequest Prepare(string request, string? key = "sk-secret")
    {
        var one = Cases($"  - {{ id: a, clause: request-id, request: {request}, expect: {{ status: 200 }} }}").Single();
        return new RequestBuilder(Target(null), key).Build(((Step.Send)one.Scenario.Steps[0]).Request, one, new CaseScope(one, Prompts, Assets));
    }

    public static Target Target(string? onlyBase) =>
        Runner.Transport.Target.TryRead("http://127.0.0.1:9/prefix", onlyBase, out var target, out var problem) ? target : throw new ArgumentException(problem);

    public static Reply Json(int status, string body) => Answer(status, "application/json", body);

    public static Reply Answer(int status, string type, string body) =>
        new Reply.Answer(status, [new("content-type", type)], Encoding.UTF8.GetBytes(body), TimeSpan.Zero, TimeSpan.FromMilliseconds(5));

    public static Reply Silence() => new Reply.Nothing(TransportFailure.Unreachable, "connection refused", TimeSpan.Zero);

    public SuiteRun Run() => new(Settings(), Sender, Inbox, Pictures, TimeProvider.System);

    public async Task<List<CaseResult>> PlayAsync(string scenarios, CancellationToken cancel = default)
    {
        List<CaseResult> results = [];
        await foreach (var result in Run().RunAsync(Cases(scenarios), cancel))
            results.Add(result);
        return results;
    }

    /// <summary>The verdict of the only case.</summary>
    public async Task<Verdict> JudgeAsync(string scenario) => (await PlayAsync(scenario)).Single().Verdict;

    private RunSettings Settings() => new()
    {
        Target = Target(OnlyBase),
        Key = "sk-secret",
        Prompts = Prompts,
        Assets = Assets,
        Parallel = Parallel,
        Limit = TimeSpan.FromSeconds(10),
        Capabilities = Capabilities,
    };
}
