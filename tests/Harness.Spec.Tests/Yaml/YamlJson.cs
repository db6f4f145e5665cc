using System.Buffers;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Harness.Spec.Yaml;

namespace Harness.Spec.Tests.Yaml;

/// <summary>Writes what was read from YAML as JSON, so that a JSON Schema can judge it.</summary>
internal static class YamlJson
{
    public static string Write(YamlNode node)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
            Write(json, node);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void Write(Utf8JsonWriter json, YamlNode node)
    {
        switch (node)
        {
            case YamlNode.Null: json.WriteNullValue(); break;
            case YamlNode.Boolean flag: json.WriteBooleanValue(flag.Value); break;
            case YamlNode.Number number: json.WriteRawValue(Literal(number.Literal)); break;
            case YamlNode.Text text: json.WriteStringValue(text.Value); break;
            case YamlNode.Sequence list:
                json.WriteStartArray();
                foreach (var item in list.Items)
                    Write(json, item);
                json.WriteEndArray();
                break;
            case YamlNode.Mapping map:
                json.WriteStartObject();
                foreach (var entry in map.Entries)
                {
                    json.WritePropertyName(entry.Key);
                    Write(json, entry.Value);
                }
                json.WriteEndObject();
                break;
            default: throw new UnreachableException();
        }
    }

    // The schema's reader takes whole numbers of 64 bits only.
    private static string Literal(string number) =>
        number.AsSpan().ContainsAny('.', 'e', 'E') || long.TryParse(number, CultureInfo.InvariantCulture, out _) ? number : number + "e0";
}
