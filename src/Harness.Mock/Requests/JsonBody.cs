using System.Collections.Immutable;
using System.Text;
using System.Text.Json;

namespace Harness.Mock.Requests;

/// <summary>Reads the fields of a JSON object straight from the bytes; null values count as absent, as OpenAI has it.</summary>
internal static class JsonBody
{
    private const int MaxDepth = 64;

    // Far more than any operation takes; an item weighs many times its bytes.
    private const int MaxItems = 1024;

    public static FieldsOutcome Read(ReadOnlySpan<byte> body)
    {
        var reader = new Utf8JsonReader(body, new JsonReaderOptions { MaxDepth = MaxDepth });
        try
        {
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
                return FieldsOutcome.Malformed("it must be a JSON object");
            var fields = new Fields();
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var name = reader.GetString()!;
                reader.Read();
                if (reader.TokenType == JsonTokenType.Null)
                    fields.Remove(name);
                else if (ReadValue(ref reader) is { } value)
                    fields.Set(name, value);
                else
                    return FieldsOutcome.Malformed($"a list in it has more than {MaxItems} items");
                if (fields.Count > Fields.MaxFields)
                    return FieldsOutcome.Malformed($"it has more than {Fields.MaxFields} members");
            }
            // Reading on finds what stands behind the object.
            reader.Read();
            return FieldsOutcome.Read(fields);
        }
        catch (JsonException error)
        {
            return FieldsOutcome.Malformed($"it isn't JSON (line {error.LineNumber + 1}, byte {error.BytePositionInLine + 1})");
        }
        catch (InvalidOperationException)
        {
            // The reader's word for escapes and bytes that are no Unicode text.
            return FieldsOutcome.Malformed("a string in it isn't valid Unicode");
        }
    }

    private static ParameterValue? ReadValue(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
            return ReadItem(ref reader);
        var items = ImmutableArray.CreateBuilder<ParameterValue>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (items.Count == MaxItems)
                return null;
            items.Add(ReadItem(ref reader));
        }
        return new ParameterValue.List(items.ToImmutable());
    }

    private static ParameterValue ReadItem(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.String: return new ParameterValue.Text(reader.GetString()!);
            case JsonTokenType.Number: return new ParameterValue.Number(Encoding.ASCII.GetString(reader.ValueSpan));
            case JsonTokenType.True or JsonTokenType.False: return new ParameterValue.Flag(reader.GetBoolean());
            default:
                reader.Skip();
                return new ParameterValue.Composite();
        }
    }
}
