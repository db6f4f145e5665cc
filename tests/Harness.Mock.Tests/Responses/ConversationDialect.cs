using System.Collections.Immutable;
using Harness.Spec;
using Harness.Spec.Reading;

namespace Harness.Mock.Tests.Responses;

/// <summary>A small dialect with conversations, their tool, and files.</summary>
internal static class ConversationDialect
{
    private const string Text = """
        dialect: own
        title: A dialect that talks
        sources: [{ document: notes.txt, title: Notes }]
        bases: [{ path: "", clause: route }]
        auth: bearer
        models:
          talker: {}
          painter: {}
        operations:
          draw: { kind: images, method: POST, path: /draw, bodies: json, parameters: { model: { type: model, default: painter } } }
          respond:
            kind: responses
            action: create
            method: POST
            path: /responses
            bodies: json
            unknown-parameters: refuse
            parameters:
              model: { type: model, required: true, among: [talker] }
              input: { type: any, required: true, nullable: false }
              instructions: { type: text }
              previous_response_id: { type: text }
              tools: { type: any }
              tool_choice: { type: any, default: auto }
              store: { type: flag, default: true }
              stream: { type: flag, default: false }
              metadata: { type: any, default: {} }
              temperature: { type: any, default: 1.0 }
          response: { kind: responses, action: get, method: GET, path: "/responses/{id}" }
          forget: { kind: responses, action: delete, method: DELETE, path: "/responses/{id}" }
          input:
            kind: responses
            action: list-input
            method: GET
            path: "/responses/{id}/input_items"
            parameters:
              limit: { type: whole-number, default: 20, rules: [{ range: [1, 100] }] }
              after: { type: text }
              order: { type: text, rules: [{ one-of: [asc, desc] }] }
          picture_tool:
            kind: tool
            unknown-parameters: refuse
            parameters:
              model: { type: model, default: painter, among: [painter] }
              prompt: { type: text, rules: [{ length: [0, 1000] }] }
              image: { type: pictures, references: true, rules: [{ count: [1, 16], formats: [png, jpeg, webp] }] }
              size: { type: text, default: auto, rules: [{ one-of: [64x64, 64x128, auto] }] }
              quality: { type: text, default: auto, rules: [{ one-of: [low, high, edited, auto] }] }
              background: { type: text, default: auto, rules: [{ one-of: [transparent, opaque, auto] }] }
              output_format: { type: text, default: png, rules: [{ one-of: [png, jpeg, webp] }] }
              output_compression: { type: whole-number, default: 100, rules: [{ range: [0, 100] }] }
              partial_images: { type: whole-number, default: 0, rules: [{ range: [0, 3] }] }
              input_image_mask: { type: pictures, references: true, rules: [{ count: [1, 1], like: image, alpha: true }] }
          upload:
            kind: files
            action: create
            method: POST
            path: /files
            bodies: multipart
            parameters: { file: { type: file, required: true }, purpose: { type: text } }
          files: { kind: files, action: list, method: GET, path: /files, parameters: { limit: { type: whole-number }, after: { type: text }, order: { type: text } } }
        pictures:
          - size: { from: size, default: 64x64 }
            quality: { from: quality, default: high }
            background: { from: background, default: opaque }
            format: { from: output_format, default: png }
            compression: { from: output_compression, default: 100 }
            mask: input_image_mask
        tokens:
          - output: { table: { high: { 64x64: 41, 64x128: 61 }, low: { 64x64: 4 } } }
            partial: 100
            input-pictures: { patches: { side: 32, least: 7 } }
        moderation: { parameter: prompt, input-trigger: "[refuse]", output-trigger: "[withhold]" }
        streams: []
        templates:
          drawn: { data: { $each-picture: $base64 } }
          response:
            id: $id
            object: response
            created_at: $created-at
            status: $status
            completed_at: $completed-at
            error: $error
            instructions: $instructions
            model: $model
            output: $output
            previous_response_id: $previous_response_id
            store: $store
            temperature: $temperature
            tool_choice: $tool_choice
            tool_usage: { image_gen: $tool-usage }
            tools: $tools
            usage: $usage
            metadata: $metadata
          response-error: { code: server_error, message: $message }
          usage: { input_tokens: $input-tokens, output_tokens: $output-tokens, total_tokens: $total-tokens }
          tool-usage:
            input_tokens: $input-tokens
            input_tokens_details: { image_tokens: $input-image-tokens, text_tokens: $input-text-tokens }
            output_tokens: $output-tokens
            total_tokens: $total-tokens
          tool: { type: picture_tool, background: $background, model: $model, n: 1, output_compression: $output_compression, output_format: $output_format, quality: $quality, size: $size }
          begun-call: { id: $id, type: picture_tool_call, status: in_progress }
          call:
            id: $id
            type: picture_tool_call
            status: completed
            background: $made-background
            output_format: $made-format
            quality: $made-quality
            result: $base64
            revised_prompt: $revised-prompt
            size: $made-size
          begun-message: { id: $id, type: message, status: in_progress, content: $content, role: assistant }
          message: { id: $id, type: message, status: completed, content: $content, role: assistant }
          part: { type: output_text, annotations: [], logprobs: [], text: $text }
          input-message: { id: $id, type: message, status: completed, content: $content, role: $role }
          items: { object: list, data: $items, first_id: $first-id, has_more: $has-more, last_id: $last-id }
          gone: { id: $id, object: response, deleted: true }
          response-event: { type: $event, sequence_number: $sequence, response: $response }
          item-event: { type: $event, sequence_number: $sequence, output_index: $output-index, item: $item }
          call-event: { type: $event, sequence_number: $sequence, output_index: $output-index, item_id: $item-id }
          partial-event:
            type: $event
            sequence_number: $sequence
            output_index: $output-index
            item_id: $item-id
            partial_image_index: $partial-index
            partial_image_b64: $base64
            size: $made-size
            quality: $made-quality
            background: $made-background
            output_format: $made-format
          part-event: { type: $event, sequence_number: $sequence, output_index: $output-index, item_id: $item-id, content_index: $content-index, part: $part }
          delta-event: { type: $event, sequence_number: $sequence, output_index: $output-index, item_id: $item-id, content_index: $content-index, delta: $text }
          text-event: { type: $event, sequence_number: $sequence, output_index: $output-index, item_id: $item-id, content_index: $content-index, text: $text }
          error-event: { type: $event, sequence_number: $sequence, error: { code: $code, message: $message, param: $param } }
          file: { id: $id, filename: $filename }
          file-page: { data: $items }
          refusal: { error: { code: $code, param: $param, message: $message } }
        answers: [{ template: drawn }]
        files: { id: "file-{$key}", upload: file, purpose: purpose, page: { limit: limit, after: after, order: order }, object: file, list: file-page, deleted: gone }
        responses:
          pictures: image
          partials: partial_images
          needs-picture: { quality: edited }
          other-tools: [function, web_search]
          reply: No model speaks here.
          page: { limit: limit, after: after, order: order }
          ids: { response: "resp_{$hex}", call: "ig_{$hex}", message: "msg_{$hex}" }
          response: response
          error: response-error
          usage: usage
          tool-usage: tool-usage
          tool: tool
          begun-call: begun-call
          call: call
          begun-message: begun-message
          message: message
          part: part
          input-message: input-message
          input-list: items
          deleted: gone
          events:
            created: { event: response.created, template: response-event }
            in-progress: { event: response.in_progress, template: response-event }
            item-added: { event: response.output_item.added, template: item-event }
            call-in-progress: { event: response.picture_tool_call.in_progress, template: call-event }
            call-generating: { event: response.picture_tool_call.generating, template: call-event }
            call-partial: { event: response.picture_tool_call.partial_image, template: partial-event }
            call-completed: { event: response.picture_tool_call.completed, template: call-event }
            part-added: { event: response.content_part.added, template: part-event }
            text-delta: { event: response.output_text.delta, template: delta-event }
            text-done: { event: response.output_text.done, template: text-event }
            part-done: { event: response.content_part.done, template: part-event }
            item-done: { event: response.output_item.done, template: item-event }
            completed: { event: response.completed, template: response-event }
            error: { event: error, template: error-event }
            failed: { event: response.failed, template: response-event }
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
            invalid-type: { status: 400, code: kind, message: "expected {$wanted}, got {$got}" }
            foreign-word: { status: 400, code: word, message: "{$value}: {$words}" }
            unknown-parameter: { status: 400, code: unknown, message: "{$parameter}" }
            unknown-file: { status: 400, code: no-file, message: "{$id}" }
            unknown-item: { status: 404, code: no-item, message: "{$id}" }
            unknown-previous-response: { status: 400, code: no-previous, message: "{$id}" }
            unknown-response-id: { status: 404, code: no-response, message: "{$id}" }
            unreachable-picture: { status: 400, code: unreachable, message: m }
            unreadable-picture: { status: 400, code: unreadable, message: "{$problem}" }
            moderation-of-input: { status: 400, code: refused, message: m }
            moderation-of-output: { status: 400, code: withheld, message: m }
            rate-limited: { status: 429, code: slow, message: m }
            server-fault: { status: 500, code: fault, message: It failed. }
        clauses:
          document: notes.txt
          all: [{ id: route, level: must, text: It is served., section: One }]
        """;

    public static Dialect Dialect { get; } = Read();

    public static Task<MockServer> StartAsync(MockOptions? options = null) =>
        MockServer.StartAsync(options ?? new MockOptions(), Task.FromResult(ImmutableArray.Create(Dialect)), CancellationToken.None);

    private static Dialect Read()
    {
        var diagnostics = new Diagnostics();
        return DialectFile.Read("own.yaml", Text, diagnostics) ?? throw new InvalidOperationException(string.Join('\n', diagnostics.InOrder));
    }
}
