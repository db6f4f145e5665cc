using System.Text.Json;

namespace Harness.Mock.Requests;

/// <summary>Reads the fields of a JSON object straight from the bytes.</summary>
internal static class JsonBody
{
    private const int MaxDepth = 64;

    public static FieldsOutcome Read(ReadOnlySpan<byte> body)
    {
        var reader = new Utf8JsonReader(body, new JsonReaderOptions { MaxDepth = MaxDepth });
        try
        {
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
                return FieldsOutcome.Malformed("it must be a JSON object");
            var fields = new Fields();
            var values = new JsonValues();
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var name = reader.GetString()!;
                reader.Read();
                if (values.Read(ref reader) is not { } value)
                    return FieldsOutcome.Malformed(values.Problem);
                fields.Set(name, value);
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
}
