using System.Text;
using Harness.Runner;
using Harness.Runner.Transport;
using Harness.Scenarios;
using Harness.Scenarios.Values;

namespace Harness.Acceptance.OthersPictures;

/// <summary>The runner judging one shipped case by an answer that holds a picture of the test's choice, in base64 or behind an address.</summary>
internal sealed class PictureCourt(ScenarioSuite suite)
{
    private const string Address = "http://127.0.0.1:9/picture.png";

    /// <summary>The verdict where the answer carries it.</summary>
    public Task<Verdict> JudgeAsync(string name, byte[] picture) => JudgeAsync(name, $$"""{"created":0,"data":[{"b64_json":"{{Convert.ToBase64String(picture)}}"}]}""", picture);

    /// <summary>The verdict where the answer refers to it; whatever it is, its address and its host call it a PNG.</summary>
    public Task<Verdict> JudgeHostedAsync(string name, byte[] picture) => JudgeAsync(name, $$"""{"created":0,"data":[{"url":"{{Address}}"}]}""", picture);

    private async Task<Verdict> JudgeAsync(string name, string answer, byte[] picture)
    {
        var one = suite.Cases.SingleOrDefault(one => one.Name == name) ?? throw new AssertionException($"no scenario is named '{name}' any more: name another that looks at a picture");
        var target = new AnsweringTarget(Encoding.UTF8.GetBytes(answer), picture);
        var results = new SuiteRun(Settings(), target, target, target, TimeProvider.System).RunAsync([one], CancellationToken.None);
        return (await results.SingleAsync()).Verdict;
    }

    private RunSettings Settings() => new()
    {
        Target = Target.TryRead("http://127.0.0.1:9", null, out var target, out var problem) ? target : throw new ArgumentException(problem),
        Key = "sk-any",
        Prompts = new PromptTexts(1),
        Assets = suite.Assets,
        Parallel = 1,
        Limit = TimeSpan.FromMinutes(1),
        Capabilities = TargetCapabilities.All,
    };

    // Never asked for callbacks: no case here wants any.
    private sealed class AnsweringTarget(byte[] answer, byte[] picture) : ISender, IPictureSource, ICallbackInbox
    {
        public Task<Exchange> SendAsync(SentRequest request, TimeSpan limit, CancellationToken cancel) =>
            Task.FromResult(new Exchange(request, new Reply.Answer(200, [new("Content-Type", "application/json")], answer, TimeSpan.Zero, TimeSpan.Zero)));

        public Task<FetchedPicture> FetchAsync(Uri address, CancellationToken cancel) =>
            Task.FromResult<FetchedPicture>(address.AbsoluteUri == Address ? new FetchedPicture.Bytes(picture, "image/png") : new FetchedPicture.Nothing("answered 404"));

        public ICallbackSlot Open() => throw new NotSupportedException();
    }
}
