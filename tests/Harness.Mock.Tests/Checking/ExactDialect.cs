using System.Collections.Immutable;
using Harness.Spec;
using Harness.Spec.Reading;

namespace Harness.Mock.Tests.Checking;

/// <summary>A dialect whose messages say exactly what was wrong, each condition by itself, as the largest provider does.</summary>
internal static class ExactDialect
{
    private const string Text = """
        dialect: exact
        title: A dialect that says exactly what was wrong
        sources: [{ document: notes.txt, title: Notes }]
        bases: [{ path: "", clause: route }]
        auth: bearer
        models: { new: {}, free: {}, old: { rejects: [background] }, edits: {} }
        operations:
          draw:
            kind: images
            method: POST
            path: /draw
            bodies: [json]
            unknown-parameters: refuse
            parameters:
              model: { type: model, required: true, nullable: false, among: [new, free, old] }
              prompt: { type: text, required: true, nullable: false, rules: [{ length: [1, 20] }] }
              n: { type: whole-number, default: 1, rules: [{ range: [1, 10] }] }
              quality: { type: text, default: auto, rules: [{ one-of: [low, medium, high, auto] }] }
              style: { type: text, rules: [{ one-of: [auto, low] }] }
              output_format: { type: text, default: png, rules: [{ one-of: [png, jpeg] }] }
              output_compression:
                type: whole-number
                default: 100
                rules:
                  - { when: { output_format: png }, range: [100, 100], refusal: png-compression }
                  - { range: [0, 100] }
              size:
                type: text
                rules:
                  - { when: { model: free }, size: { words: [auto], multiple-of: 16, long-edge: 3840, least-pixels: 655360, pixels: 8294400, long-to-short: 3 } }
                  - { one-of: [1024x1024, 1536x1024, auto], refusal: fixed-size }
              background: { type: text }
              fidelity: { type: text, rules: [{ when: { model: new }, forbidden: true }, { one-of: [low, high] }] }
              stream: { type: flag }
              metadata: { type: any }
              webhook: { type: address }
          edit:
            kind: images
            method: POST
            path: /edit
            bodies: [json, multipart]
            unknown-parameters: refuse
            parameters:
              model: { type: model, required: true }
              prompt: { type: text, required: true }
              image:
                type: pictures
                references: true
                required: { transport: multipart }
                rules:
                  - { when: { transport: json }, forbidden: true, refusal: image-in-json }
                  - { when: { model: old }, count: [1, 1], formats: [png], square: true }
                  - { count: [1, 2], file-bytes: 4000, formats: [jpeg, png, webp] }
              images:
                type: pictures
                references: true
                required: { transport: json }
                rules:
                  - { when: { transport: multipart }, forbidden: true, refusal: images-in-a-form }
                  - { count: [1, 2], file-bytes: 4000, formats: [jpeg, png, webp] }
              mask:
                type: pictures
                references: true
                rules:
                  - { when: { transport: json }, count: [1, 1], like: images, alpha: true }
                  - { count: [1, 1], like: image, alpha: true }
              n: { type: whole-number, rules: [{ range: [1, 10] }] }
              stream: { type: flag }
          upload:
            kind: files
            action: create
            method: POST
            path: /files
            bodies: multipart
            parameters:
              file: { type: file, required: true }
              purpose: { type: text }
          files: { kind: files, action: list, method: GET, path: /files, parameters: { purpose: { type: text }, limit: { type: whole-number, rules: [{ range: [1, 100] }] }, after: { type: text }, order: { type: text } } }
        files:
          id: "file-{$key}"
          upload: file
          purpose: purpose
          page: { limit: limit, after: after, order: order }
          object: file
          list: files
          deleted: gone
        pictures: [{ count: { from: n, default: 1 }, size: 64x64 }]
        templates:
          drawn: { quality: $quality, metadata: $metadata, n: $n, stream: $stream, data: { $each-picture: $base64 } }
          file: { id: $id }
          files: { data: $items }
          gone: { id: $id }
          refusal: { error: { message: $message, type: $type, param: $param, code: $code } }
          moderated: { error: { message: $message, type: $type, param: $param, code: $code, details: { stage: input } } }
        answers: [{ template: drawn }]
        errors:
          envelope: refusal
          faults: [moderation-of-input, rate-limited]
          conditions:
            missing-credentials: { status: 401, type: request, code: null, message: No key. }
            wrong-credentials: { status: 401, type: request, code: invalid_api_key, message: "Incorrect API key provided: {$value}.", headers: { www-authenticate: "Bearer realm=\"exact\"" } }
            unknown-path: { status: 404, type: request, code: null, message: "Nothing at {$path}." }
            wrong-method: { status: 405, type: request, code: null, message: "Not allowed to {$method} on {$path}." }
            unsupported-media-type: { status: 400, type: request, code: unsupported_content_type, message: "Unsupported content type: '{$value}'." }
            body-too-large: { status: 413, type: server, code: null, message: "Maximum content size limit ({$limit}) exceeded ({$length} bytes read)" }
            malformed-body: { status: 400, type: request, code: null, message: "{$problem}" }
            missing-parameter: { status: 400, type: request, code: missing_required_parameter, message: "Missing required parameter: '{$parameter}'." }
            unknown-model: { status: 400, type: user, code: invalid_value, message: "The model '{$value}' does not exist." }
            invalid-parameter: { status: 400, type: request, code: invalid_value, message: "Invalid '{$parameter}': {$problem}." }
            unreachable-picture: { status: 400, type: request, code: unreachable, message: "Can't reach {$parameter}." }
            unreadable-picture: { status: 400, type: user, code: invalid_image_file, param: null, message: "Invalid image file or mode for image {$position}, please check your image file." }
            rate-limited: { status: 429, type: requests, code: rate_limit_exceeded, param: null, message: Slow down., headers: { retry-after: "1" } }
            server-fault: { status: 500, type: server, code: null, message: "Include the request ID {$uuid} in your message." }
            invalid-type: { status: 400, type: request, code: invalid_type, message: "Invalid type for '{$parameter}': expected {$wanted}, but got {$got} instead." }
            unconvertible-text: { status: 400, type: request, code: invalid_type, message: "Invalid type for '{$parameter}': expected {$wanted}, but got {$got}." }
            empty-text: { status: 400, type: request, code: empty_string, message: "Invalid '{$parameter}': empty string. Expected a string with minimum length {$limit}, but got an empty string instead." }
            text-too-long: { status: 400, type: request, code: string_above_max_length, message: "Invalid '{$parameter}': string too long. Expected a string with maximum length {$limit}, but instead got a string with length {$length} instead." }
            number-too-small: { status: 400, type: request, code: integer_below_min_value, message: "Invalid '{$parameter}': integer below minimum value. Expected a value >= {$limit}, but got {$value} instead." }
            number-too-large: { status: 400, type: request, code: integer_above_max_value, message: "Invalid '{$parameter}': integer above maximum value. Expected a value <= {$limit}, but got {$value} instead." }
            foreign-word: { status: 400, type: request, code: invalid_value, message: "Invalid value: '{$value}'. Supported values are: {$words}." }
            malformed-size: { status: 400, type: user, code: invalid_value, message: "Invalid size '{$value}'. Expected WIDTHxHEIGHT, for example '1824x1024'." }
            size-not-multiple: { status: 400, type: user, code: invalid_value, message: "Invalid size '{$value}'. Width and height must both be divisible by {$limit}." }
            size-long-edge: { status: 400, type: user, code: invalid_value, message: "Invalid size '{$value}'. The longest edge must be less than or equal to {$limit}." }
            size-too-few-pixels: { status: 400, type: user, code: invalid_value, message: "Invalid size '{$value}'. Requested resolution is below the current minimum pixel budget." }
            size-too-many-pixels: { status: 400, type: user, code: invalid_value, message: "Invalid size '{$value}'. More than {$limit} pixels." }
            size-ratio: { status: 400, type: user, code: invalid_value, message: "Invalid size '{$value}'. More than {$limit}:1." }
            malformed-address: { status: 400, type: request, code: invalid_value, message: "Invalid address '{$value}'." }
            too-few-pictures: { status: 400, type: request, code: empty_array, message: "Invalid '{$parameter}': empty array. Expected an array with minimum length {$limit}, but got an empty array instead." }
            too-many-pictures: { status: 400, type: request, code: array_above_max_length, message: "Invalid '{$parameter}': array too long. Expected an array with maximum length {$limit}, but got an array with length {$length} instead." }
            file-too-large: { status: 400, type: request, code: file_too_large, message: "'{$parameter}' has {$length} bytes; {$limit} are taken." }
            picture-format: { status: 400, type: request, code: unsupported_file_mimetype, message: "Invalid file '{$parameter}': unsupported mimetype ('{$value}'). Supported file formats are {$words}." }
            picture-not-square: { status: 400, type: user, code: not_square, message: "{$value} isn't square." }
            unlike-size: { status: 400, type: user, code: invalid_mask_image_format, param: null, message: Invalid mask image format - mask size does not match image size }
            unlike-format: { status: 400, type: user, code: invalid_mask_image_format, param: null, message: Invalid mask image format - mask format does not match image format }
            missing-alpha: { status: 400, type: user, code: invalid_mask_image_format, param: null, message: Invalid mask image format - mask image missing alpha channel }
            forbidden-parameter: { status: 400, type: user, code: invalid_input_fidelity_model, message: "The model '{$model}' does not support the '{$parameter}' parameter." }
            unknown-parameter: { status: 400, type: request, code: unknown_parameter, message: "Unknown parameter: '{$parameter}'." }
            unknown-file: { status: 400, type: request, code: file_not_found, message: "No such File object: {$id}" }
            unreadable-address: { status: 400, type: user, code: invalid_image_file, message: Invalid image data. }
            refused-download: { status: 400, type: request, code: invalid_value, param: url, message: "Error while downloading file. Upstream status code: {$value}." }
            moderation-of-input: { status: 403, type: user, code: moderation_blocked, param: null, envelope: moderated, message: Refused. }
          refusals:
            png-compression: { status: 400, type: user, code: invalid_png_output_compression, param: null, message: Compression less than 100 is not supported for PNG output format }
            fixed-size: { status: 400, type: user, code: invalid_value, message: "Invalid size '{$value}'. Supported sizes are {$plain-words}." }
            image-in-json: { status: 400, type: request, code: invalid_value, message: "Unknown parameter: 'image'. For application/json use 'images' (array)." }
            images-in-a-form: { status: 400, type: request, code: invalid_value, message: "Unknown parameter: 'images'. For multipart/form-data use 'image' or 'image[]'." }
        clauses:
          document: notes.txt
          all: [{ id: route, level: must, text: It is served., section: One }]
        """;

    /// <summary>Its mock, which takes bodies of up to a megabyte.</summary>
    public static Task<MockServer> StartAsync()
    {
        var diagnostics = new Diagnostics();
        var dialect = DialectFile.Read("exact.yaml", Text, diagnostics) ?? throw new InvalidOperationException(string.Join('\n', diagnostics.InOrder));
        return MockServer.StartAsync(new MockOptions { MaxBodyBytes = 1 << 20 }, Task.FromResult(ImmutableArray.Create(dialect)), CancellationToken.None);
    }
}
