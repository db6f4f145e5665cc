using System.Buffers.Binary;
using System.Collections.Immutable;
using Harness.Spec;
using Harness.Spec.Reading;

namespace Harness.Mock.Tests;

/// <summary>A small dialect of a test's own, of which a test states what matters to it.</summary>
internal static class TestDialects
{
    // Everything but what a test replaces; every error row names its kind in code, type and param.
    private const string Base = """
        dialect: own
        title: A dialect for one test
        sources: [{ document: notes.txt, title: Notes }]
        bases: [{ path: "", clause: route }]
        auth: bearer
        models: { first: {}, second: { ignores: [n] } }
        operations:
          draw:
            kind: images
            method: POST
            path: /draw
            bodies: [json]
            parameters:
              model: { type: model, default: second }
              prompt: { type: text, required: true }
              n: { type: whole-number, rules: [{ range: [1, 4] }] }
              size: { type: text, rules: [{ ratio: { words: [auto, ""] } }] }
              quality: { type: text, rules: [{ one-of: [low, high] }] }
        pictures:
          - { count: { from: n, default: 1 }, size: { from: size, default: 1536x1024 }, format: png, hosted-at: "/p/{$uuid}.png" }
        templates:
          drawn: { model: $model, data: { $each-picture: { b64_json: $base64 } } }
          refusal: { error: { code: $code, type: $type, param: $param, message: $message } }
        answers: [{ template: drawn }]
        errors:
          envelope: refusal
          conditions:
            missing-credentials: { status: 401, code: 41, message: m }
            wrong-credentials: { status: 401, code: null, type: auth, message: m }
            unknown-path: { status: 404, code: path, message: m }
            wrong-method: { status: 405, code: method, message: m }
            unsupported-media-type: { status: 415, code: type, message: m }
            body-too-large: { status: 413, code: large, message: m }
            malformed-body: { status: 400, code: 1.5, type: 7, message: $problem }
            missing-parameter: { status: 400, code: missing, type: request, message: "{$parameter}" }
            unknown-model: { status: 400, code: model, message: $value }
            invalid-parameter: { status: 400, code: invalid, type: request, message: "{$problem}" }
            unreachable-picture: { status: 400, code: picture, message: m }
            unreadable-picture: { status: 400, code: picture, message: m }
            rate-limited: { status: 429, code: slow, message: m }
            server-fault: { status: 500, code: fault, message: m }
        prices:
          - { when: { model: second }, amount: 5, unit: credits }
          - { when: { quality: low }, amount: 2, unit: credits, for-each: n }
          - { when: { quality: high }, amount: 0.25, unit: coins, for-each: n }
        clauses:
          document: notes.txt
          all: [{ id: route, level: must, text: It is served., section: One }]
        """;

    /// <summary>The mock of the dialect after replacing pieces of its text, each of which stands there once.</summary>
    public static Task<MockServer> StartAsync(params (string Piece, string Otherwise)[] changes)
    {
        var text = changes.Aggregate(Base, (text, change) => text.Split(change.Piece) is { Length: 2 } halves
            ? string.Join(change.Otherwise, halves)
            : throw new InvalidOperationException($"'{change.Piece}' must stand in the dialect once"));
        var diagnostics = new Diagnostics();
        var dialect = DialectFile.Read("own.yaml", text, diagnostics) ?? throw new InvalidOperationException(string.Join('\n', diagnostics.InOrder));
        return MockServer.StartAsync(new MockOptions(), Task.FromResult(ImmutableArray.Create(dialect)), CancellationToken.None);
    }

    /// <summary>The answer to a drawing with these members besides a prompt.</summary>
    public static Task<Reply> DrawAsync(this Client client, string members = "", string path = "/draw") =>
        client.JsonAsync($$"""{"prompt":"a cat"{{(members.Length > 0 ? "," + members : "")}}}""", path);

    /// <summary>The width and height that stand in the first picture, a PNG in <c>b64_json</c>.</summary>
    public static (int Width, int Height) Size(this Reply reply)
    {
        var png = Convert.FromBase64String((string)reply.Json["data"]![0]!["b64_json"]!).AsSpan();
        return (BinaryPrimitives.ReadInt32BigEndian(png[16..]), BinaryPrimitives.ReadInt32BigEndian(png[20..]));
    }
}
