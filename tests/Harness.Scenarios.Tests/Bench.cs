using System.Collections.Immutable;
using System.Text;
using Harness.Scenarios.Expectations;
using Harness.Scenarios.Judging;
using Harness.Scenarios.Values;
using Harness.Spec;

namespace Harness.Scenarios.Tests;

/// <summary>Reads an expectation as an author writes it and judges an answer by it.</summary>
internal static class Bench
{
    public static readonly DateTimeOffset Now = DateTimeOffset.FromUnixTimeSeconds(1_777_048_863);

    public static readonly AssetFolder Assets = AssetFolder.Near(Path.Combine(Repository.Root, "scenarios", "any.yaml"));

    /// <summary>The difference of a JSON value from a pattern, as one line; null where there is none.</summary>
    public static string? JudgeJson(string pattern, string json) =>
        Judge($"json: {{ v: {pattern} }}", new Seen.Answer(200, [new("content-type", "application/json")], Encoding.UTF8.GetBytes(json.Length == 0 ? "{}" : $"{{\"v\":{json}}}"), TimeSpan.Zero));

    /// <summary>The difference of an answer from one expectation.</summary>
    public static string? Judge(string expectation, Seen seen) => Show(Differ(expectation, seen));

    public static Difference? Differ(string expectation, Seen seen)
    {
        var context = new JudgingContext(new Variables(), Now, new KnownPictures());
        return Read(expectation, seen is Seen.Delivery).Select(one => one.Judge(seen, context)).FirstOrDefault(difference => difference is not null);
    }

    public static Seen.Answer Answer(int status, string body, params KeyValuePair<string, string>[] headers) =>
        new(status, [.. headers], Encoding.UTF8.GetBytes(body), TimeSpan.FromSeconds(2));

    public static Seen.Answer JsonAnswer(string json) => Answer(200, json, new KeyValuePair<string, string>("Content-Type", "application/json; charset=utf-8"));

    /// <summary>An event stream that took two seconds.</summary>
    public static Seen.Answer StreamAnswer(string body) => Answer(200, body, new KeyValuePair<string, string>("Content-Type", "text/event-stream; charset=utf-8"));

    private static string? Show(Difference? difference) =>
        difference is null ? null : $"{difference.Where}: expected {difference.Expected}, got {difference.Actual}";

    private static ImmutableArray<Expectation> Read(string expectation, bool ofDelivery)
    {
        var scenario = ofDelivery
            ? $"steps: [{{ request: {{ operation: edit, json: {{ callback_url: $inbox.url }} }} }}, {{ inbox: {{ within: 1s }}, expect: {{ {expectation} }} }}]"
            : $"matrix: {{ word: [x], seven: [7], four: [y] }}\n    requires: [\"model:{{$word}}{{$seven}}{{$four}}\"]\n    request: {{ operation: edit }}\n    expect: {{ {expectation} }}";
        var text = $"topic: t\ndialects: [xhuoapi]\nscenarios:\n  - id: a\n    clause: request-id\n    {scenario}\n";
        var diagnostics = new Diagnostics();
        var suite = ScenarioSuite.Of([("bench.yaml", text)], Assets, [TestDialect.Xhuoapi], diagnostics);
        var problems = diagnostics.InOrder.Where(problem => !problem.Message.Contains("asserts nothing", StringComparison.Ordinal)).ToArray();
        return problems.Length == 0 ? suite.Scenarios[0].Steps[^1].Expect : throw new ArgumentException(string.Join('\n', problems.AsEnumerable()));
    }

    private sealed class Variables : IScope
    {
        private readonly PromptTexts _prompts = new(1);

        public Value? Find(string name) => name switch
        {
            "word" => new Value.Text("a.b"),
            "seven" => new Value.Number("7"),
            "four" => new Value.Text("AAEC"),
            _ when Assets.Files.TryGetValue(name.Replace("image.", "", StringComparison.Ordinal), out var asset) => new Value.File(asset),
            _ => _prompts.Find(name) is { } prompt ? new Value.Text(prompt) : null,
        };
    }

    /// <summary>Knows pictures by the text that stands for them: <c>png 64x32</c> in base64, or an address.</summary>
    private sealed class KnownPictures : IPictureEvidence
    {
        public PictureFacts Of(ReadOnlyMemory<byte> bytes) => Encoding.UTF8.GetString(bytes.Span) switch
        {
            "opaque" => Picture("png", 64, 32, false, false, null),
            "see-through" => Picture("webp", 100, 100, true, true, null),
            "opaque with alpha" => Picture("png", 64, 32, true, false, null),
            "animated" => Picture("webp", 100, 100, true, null, null),
            "damaged" => Picture("jpeg", 100, 100, false, false, "cut off"),
            _ => new PictureFacts.NoPicture("not a picture: starts with 00"),
        };

        public PictureFacts Behind(Uri address) => address.Host switch
        {
            "whole.example" => Picture("png", 1024, 1024, false, false, null),
            "later.example" => new PictureFacts.NotFetched(),
            _ => new PictureFacts.NoPicture("no picture came: answered 404"),
        };

        private static PictureFacts.Picture Picture(string format, int width, int height, bool alpha, bool? transparent, string? damage) =>
            new(format, width, height, alpha, transparent, damage) { Digest = $"{format} {width}x{height} {alpha} {transparent} {damage}" };
    }
}
