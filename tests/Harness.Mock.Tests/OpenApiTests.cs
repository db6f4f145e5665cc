using System.Collections.Immutable;
using System.Net;
using Harness.Spec.OpenApi;

namespace Harness.Mock.Tests;

public sealed class OpenApiTests
{
    private static readonly string UnderItsName = $"/{Shipped.Dialect.Name}/openapi.json";

    [Test]
    public async Task A_dialect_served_alone_has_its_document_at_the_root_and_under_its_name_for_everyone()
    {
        await using var mock = await Shipped.StartAsync(new MockOptions { Keys = ["sk-only"] });
        using var client = new Client(mock.Address, key: null);
        var written = OpenApiDocument.Write(Shipped.Dialect);

        foreach (var path in new[] { UnderItsName, "/openapi.json" })
        {
            using var reply = await client.Http.GetAsync(path);
            Assert.That(reply.StatusCode, Is.EqualTo(HttpStatusCode.OK), path);
            Assert.That(reply.Content.Headers.ContentType!.ToString(), Is.EqualTo("application/json"), path);
            Assert.That(await reply.Content.ReadAsByteArrayAsync(), Is.EqualTo(written), path);
        }
    }

    [Test]
    public async Task Several_dialects_have_their_documents_under_their_names_alone()
    {
        var other = Shipped.Dialect with { Name = "other" };
        await using var mock = await MockServer.StartAsync(new MockOptions(), Task.FromResult<ImmutableArray<Spec.Dialect>>([Shipped.Dialect, other]), CancellationToken.None);
        using var client = new Client(mock.Address);

        Assert.That(await client.Http.GetByteArrayAsync(UnderItsName), Is.EqualTo(OpenApiDocument.Write(Shipped.Dialect)));
        Assert.That(await client.Http.GetByteArrayAsync("/other/openapi.json"), Is.EqualTo(OpenApiDocument.Write(other)));
        using var reply = await client.Http.GetAsync("/openapi.json");
        Assert.That(reply.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task Head_has_the_length_and_other_methods_are_refused()
    {
        await using var mock = await Shipped.StartAsync();
        using var client = new Client(mock.Address);
        using var asked = new HttpRequestMessage(HttpMethod.Head, UnderItsName);

        using var head = await client.Http.SendAsync(asked);
        var post = await client.JsonAsync("{}", UnderItsName);

        Assert.That(head.Content.Headers.ContentLength, Is.EqualTo(OpenApiDocument.Write(Shipped.Dialect).Length));
        Assert.That(post.Status, Is.EqualTo(404));
    }
}
