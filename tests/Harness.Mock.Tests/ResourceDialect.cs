using System.Collections.Immutable;
using Harness.Spec;
using Harness.Spec.Reading;

namespace Harness.Mock.Tests;

/// <summary>A small dialect that keeps things: files and models.</summary>
internal static class ResourceDialect
{
    private const string Text = """
        dialect: own
        title: A dialect that keeps things
        sources: [{ document: notes.txt, title: Notes }]
        bases: [{ path: "", clause: route }, { path: /v1, clause: route }]
        auth: bearer
        models:
          painter: { created: 1745517030, owned-by: studio }
          "studio/painter:2": { created: 7, owned-by: studio }
        operations:
          draw: { kind: images, method: POST, path: /draw, bodies: json, parameters: { model: { type: model, default: painter } } }
          upload:
            kind: files
            action: create
            method: POST
            path: /files
            bodies: multipart
            parameters:
              file: { type: file, required: true }
              purpose: { type: text, required: true, rules: [{ one-of: [vision, notes] }] }
              "expires_after[anchor]": { type: text, rules: [{ one-of: [created_at] }] }
              "expires_after[seconds]": { type: whole-number, rules: [{ range: [3600, 2592000] }] }
          files:
            kind: files
            action: list
            method: GET
            path: /files
            parameters:
              purpose: { type: text }
              limit: { type: whole-number, rules: [{ range: [1, 100] }] }
              after: { type: text }
              order: { type: text, rules: [{ one-of: [asc, desc] }] }
          file: { kind: files, action: get, method: GET, path: "/files/{id}" }
          bytes: { kind: files, action: content, method: GET, path: "/files/{id}/content" }
          forget: { kind: files, action: delete, method: DELETE, path: "/files/{id}" }
          models: { kind: models, action: list, method: GET, path: /models }
          model: { kind: models, action: get, method: GET, path: "/models/{id}" }
        pictures: [{ size: 64x64 }]
        templates:
          drawn: { data: { $each-picture: $base64 } }
          file: { object: file, id: $id, purpose: $purpose, filename: $filename, bytes: $bytes, created_at: $created-at, expires_at: $expires-at, status: processed }
          files: { object: list, data: $items, first_id: $first-id, last_id: $last-id, has_more: $has-more }
          gone: { id: $id, object: file, deleted: true }
          model: { id: $id, object: model, created: $created, owned_by: $owned-by }
          models: { object: list, data: $items }
          refusal: { error: { code: $code, param: $param, message: $message } }
        answers: [{ template: drawn }]
        files:
          id: "file-{$key}"
          upload: file
          purpose: purpose
          expires-after: "expires_after[seconds]"
          page: { limit: limit, after: after, order: order }
          object: file
          list: files
          deleted: gone
        catalogue: { object: model, list: models }
        errors:
          envelope: refusal
          faults: [rate-limited]
          conditions:
            missing-credentials: { status: 401, code: key, message: m }
            wrong-credentials: { status: 401, code: key, message: m }
            unknown-path: { status: 404, code: path, message: m }
            wrong-method: { status: 405, code: method, message: m }
            unsupported-media-type: { status: 415, code: type, message: m }
            body-too-large: { status: 413, code: large, message: m }
            malformed-body: { status: 400, code: body, message: $problem }
            missing-parameter: { status: 400, code: missing, message: "{$parameter}" }
            unknown-model: { status: 400, code: model, message: $value }
            invalid-parameter: { status: 400, code: invalid, message: "{$problem}" }
            unreachable-picture: { status: 400, code: picture, message: m }
            unreadable-picture: { status: 400, code: picture, message: m }
            rate-limited: { status: 429, code: slow, message: m }
            server-fault: { status: 500, code: fault, message: m }
        clauses:
          document: notes.txt
          all: [{ id: route, level: must, text: It is served., section: One }]
        """;

    public static Dialect Dialect { get; } = Read(Text);

    public static Task<MockServer> StartAsync(MockOptions? options = null) => StartAsync(Dialect, options);

    /// <summary>The same, whose uploads needn't have a file as far as the parameter says.</summary>
    public static Task<MockServer> StartWithoutRequiredFileAsync() =>
        StartAsync(Read(Text.Replace("{ type: file, required: true }", "{ type: file }", StringComparison.Ordinal)), null);

    private static Task<MockServer> StartAsync(Dialect dialect, MockOptions? options) =>
        MockServer.StartAsync(options ?? new MockOptions(), Task.FromResult(ImmutableArray.Create(dialect)), CancellationToken.None);

    private static Dialect Read(string text)
    {
        var diagnostics = new Diagnostics();
        return DialectFile.Read("own.yaml", text, diagnostics) ?? throw new InvalidOperationException(string.Join('\n', diagnostics.InOrder));
    }
}
