using Harness.Spec.Mutations;
using static Harness.Mock.Tests.Mutations.Broken;

namespace Harness.Mock.Tests.Mutations;

/// <summary>Edits of JSON that are made on requests, and facts from inside of their fields.</summary>
public sealed class RequestBodyTests
{
    private static readonly WireScope Request = Everything with { Part = WirePart.Request };

    [Test]
    public async Task The_mock_reads_the_edited_body()
    {
        var reply = await DrawnAsync(Row(Request, Set("n", "2"), new WireEdit.RemoveFields([Path("size")])), """ "n":3,"size":"512x512" """);

        Assert.That(reply.Json["data"]!.AsArray(), Has.Count.EqualTo(2));
        Assert.That((string?)reply.Json["size"], Is.EqualTo("1024x1024"));
    }

    [Test]
    public async Task The_answer_stays_as_it_is()
    {
        var reply = await DrawnAsync(Row(Request, new WireEdit.RemoveFields([Path("data")])));

        Assert.That(reply.Json["data"]!.AsArray(), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task The_mock_reads_what_the_whole_body_has_become()
    {
        var reply = await DrawnAsync(Row(Request, new WireEdit.Unwrap(Path("inner"))), """ "inner":{"model":"tables","prompt":"a cat","n":2} """);

        Assert.That(reply.Json["data"]!.AsArray(), Has.Count.EqualTo(2));
    }

    [TestCase("user.names[1]", "b", 418)]
    [TestCase("user.names[-2]", "a", 418)]
    [TestCase("user.names[2]", "b", 200)]
    [TestCase("user.names.x", "b", 200)]
    [TestCase("user", "b", 200)]
    public async Task A_path_leads_inside_of_a_field(string fact, string value, int status)
    {
        var reply = await DrawnAsync(Row(When(fact, value), new WireEdit.SetStatus(418)), """ "user":{"names":["a","b"]} """);

        Assert.That(reply.Status, Is.EqualTo(status));
    }

    [TestCase("image[1]", "image/png", 418)]
    [TestCase("image[0]", "none", 418)]
    [TestCase("image[2]", "image/png", 200)]
    [TestCase("image[1]", "image/webp", 200)]
    public async Task A_file_is_its_content_type(string fact, string value, int status)
    {
        await using var mock = await StartAsync(Row(When(fact, value), new WireEdit.SetStatus(418)));
        using var client = new Client(mock.Address);
        using var labelled = new ByteArrayContent(Client.TinyPng);
        labelled.Headers.ContentType = new("image/png");
        using var form = new MultipartFormDataContent
        {
            { new StringContent("tables"), "model" },
            { new StringContent("a cat"), "prompt" },
            { new ByteArrayContent(Client.TinyPng), "image[]", "a.png" },
            { labelled, "image[]", "b.png" },
        };

        Assert.That((int)(await client.Http.PostAsync("/edit", form)).StatusCode, Is.EqualTo(status));
    }
}
