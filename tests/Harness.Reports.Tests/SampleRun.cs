using System.Collections.Immutable;
using System.Text;
using Harness.Runner;
using Harness.Spec;

namespace Harness.Reports.Tests;

/// <summary>A small run with every kind of verdict, and ones for what hostile servers send.</summary>
internal static class SampleRun
{
    public const string Key = "sk-secret+key/0123456789";

    public static readonly Clause Created = Clause("answer-created", ClauseLevel.Must, "The answer's created is 0 for the fast models.");
    public static readonly Clause Prompt = Clause("answer-prompt", ClauseLevel.Must, "The answer repeats the prompt byte for byte.");
    public static readonly Clause Ratio = Clause("ratio-kept", ClauseLevel.Should, "The picture has the ratio that was asked for.");
    public static readonly Clause Callback = Clause("async-callback", ClauseLevel.Must, "A callback address gets the answer in one POST.");
    public static readonly Clause Method = Clause("method-not-allowed", ClauseLevel.May, "Another method is refused in the envelope.");
    public static readonly Clause Fault = Clause("rate-limited", ClauseLevel.Must, "Too many requests are answered 429 in the envelope.");
    public static readonly Clause Base = Clause("base-documented", ClauseLevel.Must, "Edits are served at POST /v1/images/edits.");
    public static readonly Clause Billing = Clause("billing", ClauseLevel.Must, "A refusal isn't billed.") with { Unobservable = "no request shows it" };

    public static readonly SourceSpan At = new("scenarios/answers/created.yaml", 14, 7);

    public static RunOpening Opening { get; } = OpeningOf([Base, Created, Prompt, Ratio, Callback, Method, Fault, Billing]);

    public static RunOpening OpeningOf(ImmutableArray<Clause> clauses) => new()
    {
        Dialects = [new DialectClauses("sample", clauses)],
        Target = "http://127.0.0.1:8080",
        Seed = 7,
        StartedAt = new DateTimeOffset(2025, 3, 1, 12, 30, 15, TimeSpan.Zero),
        Prices = [],
    };

    public static ImmutableArray<CaseResult> Green { get; } =
    [
        Result(Base, "routes/base", new Verdict.Passed()),
        Result(Created, "answers/created[fast]", new Verdict.Passed()),
        Result(Created, "answers/created[slow]", new Verdict.Passed()),
        Result(Prompt, "answers/prompt", new Verdict.Passed()),
        Result(Ratio, "sizes/ratio[16:9]", new Verdict.Passed()),
        Result(Callback, "async/callback", new Verdict.Passed()),
        Result(Method, "routes/method", new Verdict.Passed()),
        Result(Fault, "errors/429", new Verdict.NotApplicable("the target has no fault-injection")),
    ];

    public static ImmutableArray<CaseResult> Mixed { get; } =
    [
        Result(Base, "routes/base", new Verdict.Passed()),
        Result(Created, "answers/created[fast]", new Verdict.Passed()),
        Result(Created, "answers/created[slow/large]", new Verdict.Failed(Difference("0", "1748372400", "$.created"))),
        Result(Prompt, "answers/prompt", new Verdict.NotRun(NotRunCause.Interrupted, "interrupted by Ctrl-C")),
        Result(Ratio, "sizes/ratio[16:9]", new Verdict.Warned(Difference("a ratio between 1.76 and 1.79", "1.5", "$.data[0].b64_json"))),
        Result(Callback, "async/callback", new Verdict.Blocked("127.0.0.1:8080 didn't answer within 30 s")),
        Result(Callback, "async/callback-twice", new Verdict.Blocked("127.0.0.1:8080 didn't answer within 30 s")),
        Result(Method, "routes/method", new Verdict.Noted(Difference("405", "404", "status"))),
        Result(Fault, "errors/429", new Verdict.NotApplicable("the target has no fault-injection")),
        Result(Fault, "errors/500", new Verdict.NotRun(NotRunCause.Filtered, "not asked for by --scenario")),
    ];

    /// <summary>Markup, terminal escapes, the ends of XML sections, NUL, direction overrides, lone surrogates, a megabyte.</summary>
    public static ImmutableArray<CaseResult> Hostile { get; } =
    [
        .. ((string[])
        [
            "[red]markup[/] [/] [[ ] ]",
            "\u001b[2J\u001b]0;title\a\u009b31m",
            "]]> <![CDATA[ <script>alert(1)</script> & \" '",
            "nul \0 vertical \v form \f delete \u007f",
            "\u202egnp.exe \u2066hidden\u2069 zero\u200bwidth \u2028line",
            $"lone {(char)0xD800} and {(char)0xDC00} pair 😀 noncharacter \uffff",
            "中文提示词 مرحبا بالعالم 👩‍💻 \"quoted\"\r\nlines\ttabs",
            new string('x', 1_000_000),
        ]).Select((text, i) => Result(Prompt, $"hostile/{i}", new Verdict.Failed(Difference("a plain text", text, "$.error.message")))),
        Result(Callback, "hostile/blocked", new Verdict.Blocked("the server said \u001b[31m[bold]]]>\0")),
    ];

    /// <summary>A server that gives the key back in every way it can think of.</summary>
    public static ImmutableArray<CaseResult> Echoing { get; } =
    [
        Echo($"Incorrect API key provided: {Key}."),
        Echo(Uri.EscapeDataString(Key)),
        Echo(Convert.ToBase64String(Encoding.UTF8.GetBytes(Key))),
        Echo(Convert.ToBase64String(Encoding.UTF8.GetBytes($"Bearer {Key}"))),
        Echo(Convert.ToBase64String(Encoding.UTF8.GetBytes($"Authorization: Bearer {Key}, again"))),
        Echo("{\"key\":\"sk-secret\\u002Bkey/0123456789\"}"),
        Echo($"cut off behind {Key[..^4]}…"),
        Echo(new string('y', 1995) + Key),
        Result(Callback, "echo/blocked", new Verdict.Blocked($"redirected to http://h/?key={Uri.EscapeDataString(Key)}")) with
        {
            Curl = $"curl http://h/ -H 'Authorization: Bearer {Key}'",
            Evidence =
            [
                new Exchange(
                    new SentRequest("POST", new Uri($"http://h/?key={Key}"), [new("Authorization", $"Bearer {Key}")], Encoding.UTF8.GetBytes(Key)),
                    new Reply.Answer(401, [new("X-Key", Key)], Encoding.UTF8.GetBytes(Key), TimeSpan.FromMilliseconds(2), TimeSpan.FromMilliseconds(3))),
                new Exchange(
                    new SentRequest("GET", new Uri("http://h/"), [], default),
                    new Reply.Nothing(TransportFailure.NotHttp, $"what h answered isn't HTTP: {Key}", TimeSpan.FromMilliseconds(1))),
            ],
        },
    ];

    public static CaseResult Result(Clause clause, string scenario, Verdict verdict) => new()
    {
        Scenario = $"sample/{scenario}",
        Dialect = "sample",
        Clause = clause,
        Verdict = verdict,
        At = At,
        Evidence = [],
        Curl = "curl http://127.0.0.1:8080/v1/images/edits -H \"Authorization: Bearer $HARNESS_KEY\" -F model=fast -F 'prompt=a fox in the snow, seen from far away' -F image=@in.png",
        Elapsed = TimeSpan.FromMilliseconds(12.5),
    };

    private static CaseResult Echo(string text) => Result(Prompt, "echo/text", new Verdict.Failed(Difference("no key", text, "$.error")));

    private static Mismatch Difference(string expected, string actual, string where) => new(expected, actual, where, At with { Line = 21 });

    private static Clause Clause(string id, ClauseLevel level, string text) => new()
    {
        Id = id,
        Level = level,
        Text = text,
        Document = "sample.md",
        Section = "Answers (lines 40-52)",
        At = new SourceSpan("spec/sample.yaml", 3, 5),
    };
}
