using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Harness.Snapshots;
using Harness.Spec.OpenApi;
using Harness.Spec.Reading;

namespace Harness.Spec.Tests.OpenApi;

public sealed class OpenApiDocumentTests
{
    private static readonly DialectFolder Shipped = new(Path.Combine(Repository.Root, "spec"));

    private static readonly string Everything = File.ReadAllText(Path.Combine(Repository.Root, "tests", "Harness.Spec.Tests", "Corpus", "good", "everything.yaml"));

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n" };

    public static IEnumerable<string> Names => Shipped.Names;

    [TestCaseSource(nameof(Names))]
    public async Task A_shipped_dialect_is_written_as_its_golden_file(string name)
    {
        var dialects = await Shipped.LoadAsync([name], new Diagnostics());

        Snapshot.Matches(Encoding.UTF8.GetString(OpenApiDocument.Write(dialects.Single())), name);
    }

    [Test]
    public void Every_key_of_a_dialect_file_can_be_written() => Snapshot.Matches(Encoding.UTF8.GetString(OpenApiDocument.Write(Read(Everything))));

    [Test]
    public void A_stream_stands_beside_the_answer_at_once()
    {
        var streams = File.ReadAllText(Path.Combine(Repository.Root, "tests", "Harness.Spec.Tests", "Corpus", "good", "streams.yaml"));

        var components = OpenApiDocument.Of(Read(streams))["components"]!;
        var content = components["responses"]!["edit-answer"]!["content"]!.AsObject();

        Assert.That(content.Select(form => form.Key), Is.EqualTo(["application/json", "text/event-stream"]));
        var parameters = components["schemas"]!["edit-json"]!["properties"]!;
        Assert.That((string?)parameters["stream"]!["description"], Is.EqualTo("True asks for the answer as a stream of server-sent events."));
        Assert.That((string?)parameters["mask"]!["description"], Does.Contain("Where it is fully transparent, the picture is made anew."));
        Snapshot.Matches(content["text/event-stream"]!.ToJsonString(Indented));
    }

    [TestCaseSource(nameof(Names))]
    public async Task Every_reference_leads_somewhere(string name)
    {
        var dialects = await Shipped.LoadAsync([name], new Diagnostics());
        var document = OpenApiDocument.Of(dialects.Single());

        var references = References(document).Distinct().ToArray();

        Assert.That(references, Is.Not.Empty);
        Assert.That(references.Where(reference => Follow(document, reference) is null), Is.Empty);
    }

    [Test]
    public void Every_base_has_a_path_for_every_operation_and_every_operation_its_own_id()
    {
        var dialect = Read(Everything);

        var paths = OpenApiDocument.Of(dialect)["paths"]!.AsObject();

        string[] served = ["/images/edits", "/files", "/files/{id}", "/files/{id}/content", "/responses", "/responses/{id}", "/responses/{id}/input_items", "/models", "/models/{id}"];
        Assert.That(paths.Select(path => path.Key), Is.EquivalentTo([.. served, .. served.Select(path => "/v1" + path)]));
        var operations = paths.SelectMany(path => path.Value!.AsObject().Select(method => (string)method.Value!["operationId"]!)).ToArray();
        Assert.That(operations, Has.Length.EqualTo(26).And.Unique);
    }

    [Test]
    public void The_callback_stands_at_the_parameter_that_asks_for_it()
    {
        var callback = OpenApiDocument.Of(Read(Everything))["components"]!["callbacks"]!["edit"]!.AsObject();

        Assert.That(callback.Single().Key, Is.EqualTo("{$request.body#/notify}"));
    }

    // A provider that answers every failure with 200 has its envelope among the forms of a success.
    [Test]
    public void A_refusal_with_the_status_of_a_success_is_a_form_of_it()
    {
        var dialect = Read(Everything.Replace("status: 404", "status: 200", StringComparison.Ordinal).Replace("{ status: 413", "{ status: 200", StringComparison.Ordinal));

        var document = OpenApiDocument.Of(dialect);

        Assert.That(document["paths"]!["/v1/images/edits"]!["post"]!["responses"]!["413"], Is.Null);
        var schema = document["components"]!["responses"]!["edit-answer"]!["content"]!["application/json"]!["schema"]!.AsObject();
        Assert.That((string?)schema.Single().Value!.AsArray()[^1]!["description"], Is.EqualTo("Refused: `large`: the body is too large."));
    }

    private static Dialect Read(string yaml)
    {
        var diagnostics = new Diagnostics();
        return DialectFile.Read("sample.yaml", yaml, diagnostics) ?? throw new InvalidOperationException(string.Join('\n', diagnostics.InOrder));
    }

    private static IEnumerable<string> References(JsonNode? node) => node switch
    {
        JsonObject map when map["$ref"] is { } reference => [(string)reference!],
        JsonObject map => map.SelectMany(member => References(member.Value)),
        JsonArray list => list.SelectMany(References),
        _ => [],
    };

    private static JsonNode? Follow(JsonNode document, string reference) =>
        reference.Split('/').Skip(1).Aggregate((JsonNode?)document, (node, step) => node?[step]);
}
