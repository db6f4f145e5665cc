using System.Text;
using System.Text.Json;

namespace Harness.Scenarios.Judging;

/// <summary>How many parts (values, names, brackets) the JSON of one answer may have, all texts together.</summary>
internal sealed class JsonAllowance(int most)
{
    private readonly int _most = most;
    private int _left = most;

    /// <summary>
    /// Takes the parts of a text; the sentence says why it isn't to be read: it has more than are left, or a number that one reader takes for infinite
    /// and another refuses. Throws <see cref="JsonException"/> for what isn't JSON.
    /// </summary>
    public string? WhyRefused(ReadOnlySpan<byte> text)
    {
        var reader = new Utf8JsonReader(text, new JsonReaderOptions { MaxDepth = JsonReading.MostDepth });
        while (_left > 0 && reader.Read())
        {
            _left--;
            if (reader.TokenType == JsonTokenType.Number && !(reader.TryGetDouble(out var number) && double.IsFinite(number)))
                return $"a number in it is too large for any client: {Shown.Plain(Encoding.UTF8.GetString(reader.ValueSpan[..Math.Min(reader.ValueSpan.Length, 40)]))}";
        }
        return _left > 0 ? null : $"there are more than {_most} parts of JSON";
    }
}
