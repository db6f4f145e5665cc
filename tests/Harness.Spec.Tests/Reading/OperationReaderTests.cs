using Harness.Spec.Operations;

namespace Harness.Spec.Tests.Reading;

public sealed class OperationReaderTests
{
    private const string Model = "      model: { type: model, required: true }\n";
    private const string Prompt = "      prompt: { type: text, required: true }\n";

    [Test]
    public void An_operation_has_what_was_written()
    {
        var operation = SampleDialect.With("{}", "{}").Operations.Single();

        Assert.Multiple(() =>
        {
            Assert.That((operation.Name, operation.Kind, operation.Method, operation.Path), Is.EqualTo(("edit", OperationKind.Images, "POST", "/images/edits")));
            Assert.That(operation.Bodies, Is.EqualTo((Transport[])[Transport.Json, Transport.Multipart]));
            Assert.That(operation.At.Line, Is.EqualTo(13));
            Assert.That(
                string.Join(' ', operation.Parameters.Select(parameter => $"{parameter.Name}:{parameter.Type}{(parameter.Required is not null ? "!" : "")}")),
                Is.EqualTo("model:Model! prompt:Text! image:Pictures n:WholeNumber size:Text notify:Address"));
            Assert.That(operation.ParametersByName["n"], Is.SameAs(operation.Parameters[3]));
        });
    }

    [Test]
    public void One_encoding_needs_no_list() =>
        Assert.That(SampleDialect.With("bodies: [json, multipart]", "bodies: multipart").Operations.Single().Bodies.Single(), Is.EqualTo(Transport.Multipart));

    [Test]
    public void Two_methods_share_a_path() => Assert.That(SampleDialect.With("pictures:\n  - { count", Second("GET", "/images/edits")).Operations, Has.Length.EqualTo(2));

    [TestCase("POST", "/images/edits", "POST /v1/images/edits is answered by the operation 'edit' already")]
    [TestCase("PSOT", "/images/more", "'method' can't be 'PSOT'; did you mean 'POST'?")]
    [TestCase("get", "/images/more", "'method' can't be 'get'; did you mean 'GET'?")]
    [TestCase("POST", "images/more", "the path 'images/more' must look like '/images/edits'")]
    [TestCase("POST", "/", "the path '/' must look like '/images/edits'")]
    [TestCase("POST", "/images/", "the path '/images/' must look like '/images/edits'")]
    [TestCase("POST", "/images?more", "the path '/images?more' must look like '/images/edits'")]
    [TestCase("POST", "/images more", "the path '/images more' must look like '/images/edits'")]
    public void A_route_that_could_not_be_served_is_refused(string method, string path, string mistake) =>
        Assert.That(SampleDialect.MistakesWith("pictures:\n  - { count", Second(method, path)), Is.EqualTo(mistake));

    [TestCase("kind: images", "kind: video", "'kind' can't be 'video'; known: files, images, models, responses, tool")]
    [TestCase("    kind: images\n", "", "an operation needs 'kind'")]
    [TestCase("    method: POST\n", "", "an operation needs 'method'")]
    [TestCase("    path: /images/edits\n", "", "an operation needs 'path'")]
    [TestCase("    bodies: [json, multipart]\n", "", "an operation needs 'bodies'")]
    [TestCase("bodies: [json, multipart]", "bodies: []", "'bodies' must not be empty")]
    [TestCase("bodies: [json, multipart]", "bodies: [json, 5]", "'bodies' must be text, not 5 (quote it if it is text)")]
    [TestCase("bodies: [json, multipart]", "bodies: [json, form]", "'bodies' can't be 'form'; known: json, multipart")]
    [TestCase("    method: POST", "    body: json\n    method: POST", "an operation has no key 'body'; known: action, unknown-parameters")]
    [TestCase(Model, "", "an operation needs a parameter of the type model")]
    [TestCase(Model, "      model: { type: text }\n      name: { type: model }\n", "a parameter can't be called 'model': conditions mean the model of the request by it")]
    [TestCase(Model, Model + "      other: { type: model }\n", "a second parameter of the type model; the first is 'model'")]
    [TestCase(Model, Model + "      operation: { type: text }\n", "a parameter can't be called 'operation': conditions mean the operation of the request by it")]
    [TestCase(Prompt, "      prompt: text\n", "a parameter must be a map, not text")]
    [TestCase(Prompt, "      prompt: {}\n", "a parameter needs 'type'")]
    [TestCase(Prompt, "      prompt: { type: txet }\n", "'type' can't be 'txet'; did you mean 'text'?")]
    [TestCase(Prompt, "      prompt: { type: text, required: yes }\n", "'required' must be true or false, not 'yes'")]
    [TestCase(Prompt, "      prompt: { type: text, required: 1 }\n", "'required' must be true or false, not 1 (quote it if it is text)")]
    [TestCase(Prompt, "      prompt: { type: text, rules: { length: [1, 2] } }\n", "'rules' must be a list, not a map")]
    [TestCase(Prompt, "      prompt: { type: text, rule: [] }\n", "a parameter has no key 'rule'; did you mean 'rules'?")]
    [TestCase(Prompt, "      prompt: { type: text, rules: [{ length: [1, 2] }, { when: { model: painter }, length: [1, 3] }] }\n", "no request gets to this row: the one on line 20 has no 'when' and always holds")]
    public void A_mistake_is_told(string piece, string otherwise, string mistake) =>
        Assert.That(SampleDialect.MistakesWith(piece, otherwise), Is.EqualTo(mistake));

    private static string Second(string method, string path) => $$"""
          more:
            kind: images
            method: {{method}}
            path: {{path}}
            bodies: json
            parameters: { model: { type: model } }
        pictures:
          - { count
        """.ReplaceLineEndings("\n");
}
