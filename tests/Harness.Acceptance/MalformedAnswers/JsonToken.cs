using System.Text.Json;

namespace Harness.Acceptance.MalformedAnswers;

/// <summary>A token of a JSON text and where it stands, quotes included.</summary>
internal readonly record struct JsonToken(JsonTokenType Type, int Start, int End)
{
    public bool IsText => Type is JsonTokenType.String or JsonTokenType.PropertyName;

    public bool IsScalar => Type is JsonTokenType.String or JsonTokenType.Number or JsonTokenType.True or JsonTokenType.False or JsonTokenType.Null;

    /// <summary>All tokens of a text that is JSON.</summary>
    public static List<JsonToken> AllOf(ReadOnlySpan<byte> json)
    {
        List<JsonToken> tokens = [];
        var reader = new Utf8JsonReader(json);
        while (reader.Read())
        {
            var quotes = reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName ? 2 : 0;
            tokens.Add(new JsonToken(reader.TokenType, (int)reader.TokenStartIndex, (int)reader.TokenStartIndex + reader.ValueSpan.Length + quotes));
        }
        return tokens;
    }
}
