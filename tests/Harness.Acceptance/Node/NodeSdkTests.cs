using System.Text.Json.Nodes;
using Harness.Acceptance.Documents;

namespace Harness.Acceptance.Node;

/// <summary>OpenAI's own SDK for JavaScript makes every call once, in one run of the script beside this class; each row is one outcome.</summary>
/// <param name="dialect">The dialect.</param>
/// <param name="draws">A model that draws.</param>
/// <param name="talks">A model to talk to.</param>
[TestFixture("openai-2025", "gpt-image-1", "gpt-4.1")]
[TestFixture("openai-2026", "gpt-image-2", "gpt-5.5")]
public sealed class NodeSdkTests(string dialect, string draws, string talks)
{
    private JsonObject _outcomes = null!;

    [OneTimeSetUp]
    public async Task RunAsync()
    {
        await using var shell = await DocumentShell.OpenAsync(dialect, "apple.png", "mask.png");
        await NodeSdk.PlaceInAsync(shell.Folder);
        var script = Repository.File("tests", "Harness.Acceptance", "Node", "sdk.mjs");
        _outcomes = await shell.JsonAsync($"OPENAI_BASE_URL=\"$BASE/v1\" node --input-type=module - {draws} {talks} < '{script}'");
    }

    [TestCase("generation", "Png 1024x1024")]
    [TestCase("generation with options", "Webp 1024x1536")]
    [TestCase("edit of one file", "Png 1024x1024")]
    [TestCase("edit of a list of one", "Png 1024x1024")]
    [TestCase("edit of bare streams", "Png 1024x1024")]
    [TestCase("edit with options", "Jpeg 1536x1024")]
    [TestCase("response", "Png 1024x1024")]
    [TestCase("response by the streaming call", "Png 1024x1024")]
    [TestCase("response to what came", "Png 1024x1024")]
    public void It_gets_a_picture(string call, string look)
    {
        var picture = Outcome("pictures", call);

        Assert.That(Convert.TryFromBase64String(picture, new byte[picture.Length], out _), picture);
        Assert.That(Look.OfBase64(picture), Is.EqualTo(look));
    }

    [TestCase("members of a generation", "background created data output_format quality size usage")]
    [TestCase("request id", "true")]
    [TestCase("nulls that mean nothing", "1")]
    [TestCase("previous response", "true")]
    [TestCase("call by its id", "true")]
    [TestCase("response kept and deleted", "completed 1 NotFoundError 404 invalid_request_error null null true")]
    [TestCase("file", "apple.png vision true true true true")]
    [TestCase("model", "model true")]
    [TestCase("tries after a fault", "2")]
    public void It_reads_the_answer(string call, string words) => Assert.That(Outcome("words", call), Is.EqualTo(words));

    [TestCase("stream of a generation", "ig.partial_image ig.partial_image ig.completed")]
    [TestCase("stream of an edit", "image_edit.partial_image image_edit.completed")]
    [TestCase("stream that fails", "ig.partial_image APIError server_error")]
    [TestCase("stream of a response", "created in_progress output_item.added ig_call.in_progress ig_call.generating ig_call.partial_image ig_call.completed output_item.done " +
        "output_item.added content_part.added output_text.done content_part.done output_item.done completed")]
    [TestCase("stream of a response that fails", "created in_progress output_item.added ig_call.in_progress ig_call.generating APIError server_error")]
    public void It_follows_the_stream(string call, string words) => Assert.That(Outcome("words", call), Is.EqualTo(words));

    // The class, status, type, code and parameter of the error, and whether it knows the id of its request.
    [TestCase("wrong key", "AuthenticationError 401 invalid_request_error invalid_api_key null true")]
    [TestCase("unknown parameter", "BadRequestError 400 invalid_request_error unknown_parameter response_format true")]
    [TestCase("null prompt", "BadRequestError 400 invalid_request_error invalid_type prompt true")]
    [TestCase("empty prompt", "BadRequestError 400 invalid_request_error empty_string prompt true")]
    [TestCase("text for a number", "BadRequestError 400 invalid_request_error invalid_type n true")]
    [TestCase("policy", "BadRequestError 400 image_generation_user_error moderation_blocked null true")]
    [TestCase("previous response that is not there", "BadRequestError 400 invalid_request_error previous_response_not_found previous_response_id true")]
    [TestCase("option that the tool lacks", "BadRequestError 400 invalid_request_error unknown_parameter tools[0].n true")]
    [TestCase("file that is not there", "NotFoundError 404 invalid_request_error null id true")]
    [TestCase("model that is not there", "NotFoundError 404 invalid_request_error model_not_found model true")]
    [TestCase("unknown path", "NotFoundError 404 invalid_request_error null null true")]
    [TestCase("wrong method", "APIError 405 invalid_request_error null null true")]
    [TestCase("rate limit", "RateLimitError 429 requests rate_limit_exceeded null true")]
    [TestCase("fault of the server", "InternalServerError 500 server_error server_error null true")]
    public void It_throws_a_typed_error(string call, string words) => Assert.That(Outcome("words", call), Is.EqualTo(words));

    private string Outcome(string kind, string call) => (string?)_outcomes[kind]![call] ?? throw new AssertionException($"the script makes no call '{call}'");
}
