using System.Runtime.CompilerServices;
using Harness.Mock.Tests.Streaming;
using Harness.Spec.Mutations;

namespace Harness.Mock.Tests.Mutations;

/// <summary>The mock behaves as promised and knows nothing of what breaks its promises.</summary>
public sealed class SeamTests
{
    private static readonly string[] Wiring = ["MockServer.cs", "MockOptions.cs"];

    [Test]
    public void Only_the_wiring_knows_of_mutations()
    {
        var mock = Path.Combine(Path.GetDirectoryName(Here())!, "..", "..", "..", "src", "Harness.Mock");
        var room = Path.Combine(mock, "Mutations") + Path.DirectorySeparatorChar;
        var files = Directory.EnumerateFiles(mock, "*.cs", SearchOption.AllDirectories).Where(file => !file.StartsWith(room, StringComparison.Ordinal)).ToArray();

        var knowing = files.Where(file => File.ReadAllText(file).Contains("Mutations", StringComparison.Ordinal)).Select(Path.GetFileName);

        Assert.That(files, Is.Not.Empty);
        Assert.That(knowing, Is.EquivalentTo(Wiring));
    }

    [Test]
    public async Task An_edit_of_a_request_that_cant_be_made_is_reported_as_such()
    {
        var reports = new List<string>();
        var tooMuch = new WireEdit.AddToNumbers(Broken.At("n", decimal.MaxValue));
        await using var mock = await StreamDialect.StartAsync(Broken.Options(Broken.Row(Broken.Everything with { Part = WirePart.Request }, tooMuch)) with { Report = reports.Add });
        using var client = new Client(mock.Address);

        Assert.That(async () => await client.DrawnAsync("\"n\":79228162514264337593543950335"), Throws.InstanceOf<HttpRequestException>());
        Assert.That(reports, Has.Count.EqualTo(1));
        Assert.That(reports[0], Does.StartWith("POST /draw: the request couldn't be edited: System.OverflowException"));
    }

    [TestCase("{\"prompt\":\"\\ud800\"}")]
    [TestCase("{\"prompt\":\"a cat\",\"user\":[{\"url\":\"data:\\udc00\"}]}")]
    [TestCase("{\"prompt\":\"a cat\",\"\\ud800\":1}")]
    public async Task What_is_no_Unicode_text_is_the_mocks_to_refuse(string body)
    {
        var reports = new List<string>();
        WireRow[] rows = [Broken.Row(Broken.Everything, new WireEdit.TrustLabels(), new WireEdit.DropFields(["n"])), Broken.Row(Broken.Everything with { Part = WirePart.Request }, new WireEdit.SpellTexts(Broken.At("prompt", Spelling.Upper)))];
        await using var plain = await StreamDialect.StartAsync();
        await using var broken = await StreamDialect.StartAsync(Broken.Options(rows) with { Report = reports.Add });
        using var expected = new Client(plain.Address);
        using var client = new Client(broken.Address);

        var reply = await client.JsonAsync(body, "/draw");

        Assert.That(reply.Status, Is.EqualTo(400));
        Assert.That(reply.Json.ToJsonString(), Is.EqualTo((await expected.JsonAsync(body, "/draw")).Json.ToJsonString()));
        Assert.That(reports, Is.Empty);
    }

    private static string Here([CallerFilePath] string file = "") => file;
}
