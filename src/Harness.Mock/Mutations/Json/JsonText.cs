using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Harness.Mock.Mutations.Json;

/// <summary>A text of JSON that is being edited. What no edit touches is written as it was read.</summary>
internal sealed class JsonText(JsonNode? root)
{
    // As the mock writes, so that nothing but the edit shows.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public JsonNode? Root { get; set; } = root;

    /// <summary>The text, or null where the bytes aren't JSON.</summary>
    public static JsonText? Read(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            return new JsonText(JsonNode.Parse(bytes.Span));
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public byte[] Write() => Write(Root);

    public static byte[] Write(JsonNode? node)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(bytes, Options))
        {
            if (node is null)
                writer.WriteNullValue();
            else
                node.WriteTo(writer);
        }
        return bytes.WrittenSpan.ToArray();
    }
}
