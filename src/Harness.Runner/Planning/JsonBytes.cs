using System.Diagnostics;
using System.Text.Encodings.Web;
using System.Text.Json;
using Harness.Scenarios.Values;

namespace Harness.Runner.Planning;

/// <summary>Writes values as JSON: numbers as they were written, text unescaped where JSON allows it, as most clients do.</summary>
internal static class JsonBytes
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Of(Value value)
    {
        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes, Options))
            Write(writer, value);
        return bytes.ToArray();
    }

    private static void Write(Utf8JsonWriter writer, Value value)
    {
        switch (value)
        {
            case Value.Null:
                writer.WriteNullValue();
                break;
            case Value.Flag flag:
                writer.WriteBooleanValue(flag.Is);
                break;
            case Value.Number number:
                writer.WriteRawValue(number.Literal);
                break;
            case Value.Text text:
                writer.WriteStringValue(text.Characters);
                break;
            case Value.List list:
                writer.WriteStartArray();
                foreach (var item in list.Items)
                    Write(writer, item);
                writer.WriteEndArray();
                break;
            case Value.Map map:
                writer.WriteStartObject();
                foreach (var (name, member) in map.Members)
                {
                    writer.WritePropertyName(name);
                    Write(writer, member);
                }
                writer.WriteEndObject();
                break;
            case Value.File { Asset: var asset }:
                writer.WriteStringValue($"data:{asset.ContentType};base64,{Convert.ToBase64String(asset.Content.Span)}");
                break;
            default:
                throw new UnreachableException();
        }
    }
}
