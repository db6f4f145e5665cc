using System.Collections.Immutable;
using Harness.Spec;
using Harness.Spec.Reading;

namespace Harness.Mock.Tests.Streaming;

/// <summary>A dialect with everything that has to do with streams: two ways to ask for pictures, masks, tokens, triggers, callbacks.</summary>
internal static class StreamDialect
{
    private const string Text = """
        dialect: own
        title: A dialect with streams
        sources: [{ document: notes.txt, title: Notes }]
        bases: [{ path: "", clause: route }]
        auth: bearer
        models: { still: {}, tables: {}, scales: {} }
        operations:
          draw:
            kind: images
            method: POST
            path: /draw
            bodies: [json]
            parameters: &
          edit:
            kind: images
            method: POST
            path: /edit
            bodies: [json, multipart]
            parameters: &
              image: { type: pictures, required: true, rules: [{ count: [1, 4] }] }
              mask: { type: pictures, rules: [{ count: [1, 1] }] }
              input_fidelity: { type: text }
        pictures:
          - count: { from: n, default: 1 }
            size: { from: size, default: 1024x1024 }
            format: { from: output_format, default: png }
            background: { from: background, default: opaque }
            quality: { from: quality, default: medium }
            mask: mask
        streams:
          - when: { model: [tables, scales], operation: draw }
            asked-by: stream
            partials: { from: partial_images, default: 0 }
            partial: { event: draw.partial, template: partial }
            completed: { event: draw.completed, template: completed }
            failed: { event: error, template: failed }
          - when: { model: [tables, scales], operation: edit }
            asked-by: stream
            partials: { from: partial_images, default: 0 }
            partial: { event: edit.partial, template: partial }
            completed: { event: edit.completed, template: completed }
            failed: { event: error, template: failed }
        moderation: { parameter: prompt, input-trigger: "[refuse the prompt]", output-trigger: "[refuse the picture]" }
        tokens:
          - when: { model: tables }
            output:
              table:
                low: { 1024x1024: 272, 1024x1536: 408, 1536x1024: 400 }
                medium: { 1024x1024: 1056, 1024x1536: 1584, 1536x1024: 1568 }
                high: { 1024x1024: 4160, 1024x1536: 6240, 1536x1024: 6208 }
            partial: 100
            input-pictures:
              tiles: { base: 65, tile: 129, side: 512, short-side: 512 }
              fidelity: { from: input_fidelity, square: 4160, other: 6240 }
          - when: { model: scales }
            output: { scaled: { low: 16, medium: 48, high: 96 } }
            input-pictures: { patches: { side: 32, least: 64 } }
        templates:
          drawn:
            created: $now
            size: $made-size
            quality: $made-quality
            background: $made-background
            output_format: $made-format
            data: { $each-picture: { b64_json: $base64 } }
            usage: { input: $input-tokens, text: $input-text-tokens, pictures: $input-image-tokens, output: $output-tokens, total: $total-tokens }
            sent: { n: $n, stream: $stream, size: $size, quality: $quality, model: $model }
          partial: { type: partial, index: $index, partial_image_index: $partial-index, b64_json: $base64, size: $made-size, quality: $made-quality, sequence: $sequence }
          completed:
            type: completed
            index: $index
            b64_json: $base64
            size: $made-size
            quality: $made-quality
            background: $made-background
            output_format: $made-format
            usage: { input: $input-tokens, output: $output-tokens, total: $total-tokens }
            prompt: $prompt
            sequence: $sequence
          failed: { type: error, error: { code: $code, message: $message, param: $param }, sequence_number: $sequence }
          accepted: { task: $task }
          delivered: { task: $task, result: $result }
          failed-delivery: { task: $task, code: $code }
          refusal: { error: { code: $code, type: $type, param: $param, message: $message } }
        answers: [{ template: drawn }]
        async: { parameter: callback_url, accepted: accepted, delivered: delivered, failed: failed-delivery }
        errors:
          envelope: refusal
          faults: [rate-limited]
          conditions:
            missing-credentials: { status: 401, code: credentials, message: m }
            wrong-credentials: { status: 401, code: credentials, message: m }
            unknown-path: { status: 404, code: path, message: m }
            wrong-method: { status: 405, code: method, message: m }
            unsupported-media-type: { status: 415, code: type, message: m }
            body-too-large: { status: 413, code: large, message: m }
            malformed-body: { status: 400, code: body, message: $problem }
            missing-parameter: { status: 400, code: missing, message: "{$parameter}" }
            unknown-model: { status: 400, code: model, message: $value }
            invalid-parameter: { status: 400, code: invalid, message: "{$parameter}: {$problem}" }
            unreachable-picture: { status: 400, code: unreachable, message: m }
            unreadable-picture: { status: 400, code: unreadable, message: m }
            rate-limited: { status: 429, code: slow, message: m }
            server-fault: { status: 500, code: fault, message: It broke. }
            moderation-of-input: { status: 400, code: moderated-input, message: m }
            moderation-of-output: { status: 400, code: moderated-output, message: m }
        prices: [{ amount: 3, unit: coins }]
        clauses:
          document: notes.txt
          all: [{ id: route, level: must, text: It is served., section: One }]
        """;

    // Both operations take these.
    private const string Parameters = """

              model: { type: model, required: true }
              prompt: { type: text, required: true }
              n: { type: whole-number, rules: [{ range: [1, 4] }] }
              size: { type: text }
              quality: { type: text }
              background: { type: text }
              output_format: { type: text, rules: [{ one-of: [png, jpeg, webp] }] }
              stream: { type: flag }
              partial_images: { type: whole-number, rules: [{ range: [0, 3] }] }
              callback_url: { type: address }
        """;

    public static Task<MockServer> StartAsync(MockOptions? options = null)
    {
        var diagnostics = new Diagnostics();
        var text = Text.Replace(" &", Parameters, StringComparison.Ordinal);
        var dialect = DialectFile.Read("own.yaml", text, diagnostics) ?? throw new InvalidOperationException(string.Join('\n', diagnostics.InOrder));
        return MockServer.StartAsync(options ?? new MockOptions(), Task.FromResult(ImmutableArray.Create(dialect)), CancellationToken.None);
    }
}
