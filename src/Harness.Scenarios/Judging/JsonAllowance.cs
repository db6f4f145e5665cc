using System.Text.Json;

namespace Harness.Scenarios.Judging;

/// <summary>How many parts (values, names, brackets) the JSON of one answer may have, all texts together.</summary>
internal sealed class JsonAllowance(int parts)
{
    private int _left = parts;

    /// <summary>How many it may have in all.</summary>
    public int Parts { get; } = parts;

    /// <summary>Takes the parts of a text; false when it has more than are left. Throws <see cref="JsonException"/> for what isn't JSON.</summary>
    public bool TryTake(ReadOnlySpan<byte> text)
    {
        var reader = new Utf8JsonReader(text, new JsonReaderOptions { MaxDepth = JsonReading.MostDepth });
        while (_left > 0 && reader.Read())
            _left--;
        return _left > 0;
    }
}
