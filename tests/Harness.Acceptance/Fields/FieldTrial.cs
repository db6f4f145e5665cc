using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Harness.Mock;
using Harness.Runner;
using Harness.Runner.Transport;
using Harness.Scenarios;
using Harness.Scenarios.Values;
using Harness.Spec;
using Harness.Spec.Mutations;
using Harness.Spec.Operations;

namespace Harness.Acceptance.Fields;

/// <summary>
/// Runs a dialect's suite against its mock once, and then changes every JSON field that came, one at a time, knowing nothing of what the document
/// promises: which changes does no scenario notice?
/// </summary>
internal sealed class FieldTrial(Dialect dialect, ScenarioSuite suite)
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(40);

    private readonly PromptTexts _prompts = new(1);

    /// <summary>Every field with every change that can be made to it, and whether a scenario noticed.</summary>
    public async Task<ImmutableArray<(FieldPlace Place, FieldChange Change, bool Noticed)>> RunAsync(CancellationToken cancel)
    {
        await using var mock = await MockServer.StartAsync(new MockOptions { Pace = Pace }, Task.FromResult<ImmutableArray<Dialect>>([dialect]), cancel);
        using var sender = new HttpSender(TimeProvider.System);
        using var pictures = new PictureFetcher(NetworkZone.Loopback, Limit, TimeProvider.System);
        var next = 0;
        await using var inbox = await CallbackInbox.StartAsync(new CallbackInboxOptions(), () => $"slot-{next++}", TimeProvider.System, cancel);
        var settings = SettingsFor(mock);
        var seen = await RecordAsync(settings, sender, inbox, pictures, cancel);
        var trials = from place in seen.SelectMany(one => one.Places).Distinct()
                     from change in Enum.GetValues<FieldChange>()
                     select (place, change);
        var outcomes = new ConcurrentBag<(FieldPlace, FieldChange, bool)>();
        await Parallel.ForEachAsync(trials, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = cancel }, async (trial, stop) =>
        {
            if (await IsNoticedAsync(trial.place, trial.change, seen, settings, sender, pictures, stop) is { } noticed)
                outcomes.Add((trial.place, trial.change, noticed));
        });
        return [.. outcomes.OrderBy(outcome => outcome.Item1.ToString(), StringComparer.Ordinal).ThenBy(outcome => outcome.Item2)];
    }

    private RunSettings SettingsFor(MockServer mock) => new()
    {
        Target = Target.TryRead(new Uri(mock.Address, dialect.Name).ToString(), null, out var target, out var problem) ? target : throw new InvalidOperationException(problem),
        Key = "sk-field-trial",
        Prompts = _prompts,
        Assets = suite.Assets,
        Parallel = 1,
        Limit = Limit,
        Capabilities = TargetCapabilities.All,
    };

    private async Task<ImmutableArray<SeenCase>> RecordAsync(RunSettings settings, HttpSender sender, CallbackInbox inbox, PictureFetcher pictures, CancellationToken cancel)
    {
        var seen = new ConcurrentBag<SeenCase>();
        var unsound = new ConcurrentBag<string>();
        await Parallel.ForEachAsync(suite.Cases.Where(one => one.Dialect.Name == dialect.Name), new ParallelOptions { MaxDegreeOfParallelism = 8, CancellationToken = cancel }, async (one, stop) =>
        {
            var at = TimeProvider.System.GetUtcNow();
            var recording = new Recording(sender, inbox, pictures);
            var live = await VerdictAsync(one, settings, recording, recording, recording, TimeProvider.System, stop);
            var replay = new Replay(recording, sender, pictures, (_, answer) => Rewritten(answer), Rewritten);
            var again = await VerdictAsync(one, settings, replay, replay, replay, new RecordedTime(at), stop);
            if (!IsSound(live) || !IsSound(again))
                unsound.Add($"{one.Name}: {live}; when replayed with nothing changed: {again}");
            seen.Add(new SeenCase(one, recording, at, [.. PlacesOf(recording)]));
        });
        // One that fails anyway would take every change for noticed.
        Assert.That(unsound, Is.Empty, "cases that fail although nothing was changed");
        // The lightest first: one that notices spares all the others.
        return [.. seen.OrderBy(one => one.Recording.Weight)];
    }

    private static bool IsSound(Verdict verdict) => verdict is Verdict.Passed or Verdict.NotApplicable;

    // Null where no case has anything that this change could be made to.
    private async Task<bool?> IsNoticedAsync(FieldPlace place, FieldChange change, ImmutableArray<SeenCase> seen, RunSettings settings, HttpSender sender, PictureFetcher pictures, CancellationToken cancel)
    {
        bool? noticed = null;
        foreach (var one in seen.Where(one => one.Places.Contains(place)))
        {
            var changed = false;
            var replay = new Replay(
                one.Recording,
                sender,
                pictures,
                (request, answer) => Edit(request, answer, place, change, ref changed),
                delivery => Edit(delivery, place, change, ref changed));
            var verdict = await VerdictAsync(one.Case, settings, replay, replay, replay, new RecordedTime(one.At), cancel);
            if (verdict is Verdict.Failed or Verdict.Warned or Verdict.Noted)
                return true;
            if (changed)
                noticed = false;
        }
        return noticed;
    }

    private static async Task<Verdict> VerdictAsync(Case one, RunSettings settings, ISender sender, ICallbackInbox inbox, IPictureSource pictures, TimeProvider time, CancellationToken cancel)
    {
        await foreach (var result in new SuiteRun(settings, sender, inbox, pictures, time).RunAsync([one], cancel))
            return result.Verdict;
        throw new InvalidOperationException($"{one.Name} has no verdict");
    }

    private Reply.Answer Edit(SentRequest request, Reply.Answer answer, FieldPlace place, FieldChange change, ref bool changed)
    {
        if (OperationOf(request) != place.Operation || (!IsStream(answer) && KindOf(answer) != place.In))
            return answer;
        var edited = Edited(answer, (name, root) => (name is null || name == place.In) && JsonFields.Change(root, place.Path, change));
        changed |= edited is not null;
        return edited ?? answer;
    }

    private static Delivery Edit(Delivery delivery, FieldPlace place, FieldChange change, ref bool changed)
    {
        if (place.In != SeenCase.Callback || EditedBody.OfJson(delivery.Body, root => JsonFields.Change(root, place.Path, change)) is not { } body)
            return delivery;
        changed = true;
        return delivery with { Body = body };
    }

    // As an edit writes them, so that no scenario notices the writing in place of the change.
    private static Reply.Answer Rewritten(Reply.Answer answer) => Edited(answer, (_, _) => true) ?? answer;

    private static Delivery Rewritten(Delivery delivery) => EditedBody.OfJson(delivery.Body, _ => true) is { } body ? delivery with { Body = body } : delivery;

    // The change is told the name of the event, null outside of streams.
    private static Reply.Answer? Edited(Reply.Answer answer, Func<string?, JsonNode, bool> change)
    {
        if (IsStream(answer))
        {
            return EditedBody.OfStream(answer.Body, answer.Arrivals, change) is { } stream
                ? new Reply.Answer(answer.Status, answer.Headers, stream.Body, answer.FirstByte, answer.Elapsed) { Arrivals = stream.Arrivals, End = answer.End }
                : null;
        }
        return EditedBody.OfJson(answer.Body, root => change(null, root)) is { } body
            ? new Reply.Answer(answer.Status, answer.Headers, body, answer.FirstByte, answer.Elapsed) { End = answer.End }
            : null;
    }

    private IEnumerable<FieldPlace> PlacesOf(Recording recording)
    {
        foreach (var exchange in recording.Exchanges)
        {
            if (exchange.Reply is not Reply.Answer answer || !IsJson(answer) && !IsStream(answer))
                continue;
            foreach (var (name, path) in EditedBody.FieldsOf(answer.Body, IsStream(answer)))
                yield return new FieldPlace(name ?? KindOf(answer), OperationOf(exchange.Request), path);
        }
        foreach (var path in recording.Deliveries.SelectMany(delivery => EditedBody.FieldsOf(delivery.Body, false)).Select(field => field.Path))
            yield return new FieldPlace(SeenCase.Callback, "none", path);
    }

    private string OperationOf(SentRequest request)
    {
        var path = request.Address.AbsolutePath;
        return dialect.Operations.FirstOrDefault(operation => operation.Method == request.Method && dialect.Bases.Any(at => Matches(path, $"/{dialect.Name}{at.Path}{operation.Path}")))?.Name ?? "none";
    }

    private static bool Matches(string path, string route)
    {
        var parts = route.Split(Operation.IdSegment);
        return parts.Length == 1
            ? path == route
            : path.Length > parts[0].Length + parts[1].Length && path.StartsWith(parts[0], StringComparison.Ordinal) && path.EndsWith(parts[1], StringComparison.Ordinal)
              && !path[parts[0].Length..^parts[1].Length].Contains('/', StringComparison.Ordinal);
    }

    private static string KindOf(Reply.Answer answer) => answer.Status < 300 ? "answer" : "refusal";

    private static bool IsStream(Reply.Answer answer) => MediaTypeOf(answer).StartsWith("text/event-stream", StringComparison.OrdinalIgnoreCase);

    private static bool IsJson(Reply.Answer answer) => MediaTypeOf(answer).StartsWith("application/json", StringComparison.OrdinalIgnoreCase);

    private static string MediaTypeOf(Reply.Answer answer) =>
        answer.Headers.FirstOrDefault(header => header.Key.Equals("content-type", StringComparison.OrdinalIgnoreCase)).Value ?? "";
}
