using System.Collections.Immutable;
using System.Text;
using System.Text.Json;

namespace Harness.Reports;

/// <summary>
/// Takes keys out of texts. Servers echo them: plain, percent-encoded, inside JSON, or in base64, where the same key looks different
/// depending on what stands before it.
/// </summary>
public sealed class Redaction
{
    /// <summary>What stands in a key's place.</summary>
    public const string Mark = "[key]";

    // A shorter key would take ordinary words out of the reports, and is none.
    private const int ShortestKey = 4;
    private const int ShortestRemnant = 6;

    private readonly ImmutableArray<string> _keys;
    private readonly ImmutableArray<string> _spellings;

    /// <summary>Redacts these keys; empty and very short ones are passed over.</summary>
    public Redaction(IEnumerable<string> keys)
    {
        _keys = [.. keys.Where(key => key.Length >= ShortestKey).Distinct(StringComparer.Ordinal)];
        _spellings = [.. _keys.SelectMany(SpellingsOf).Where(text => text.Length >= ShortestKey).Distinct(StringComparer.Ordinal).OrderByDescending(text => text.Length)];
    }

    /// <summary>The text without keys, and without the beginning of one that a bound cut off (<c>sk-abcd…</c>).</summary>
    public string Apply(string text)
    {
        foreach (var spelling in _spellings)
            text = text.Replace(spelling, Mark, StringComparison.Ordinal);
        return text.Contains('…', StringComparison.Ordinal) ? _keys.Aggregate(text, WithoutRemnant) : text;
    }

    private static string WithoutRemnant(string text, string key)
    {
        for (var length = key.Length - 1; length >= ShortestRemnant; length--)
            text = text.Replace(key[..length] + "…", Mark + "…", StringComparison.Ordinal);
        return text;
    }

    private static IEnumerable<string> SpellingsOf(string key)
    {
        yield return key;
        yield return Uri.EscapeDataString(key);
        yield return JsonEncodedText.Encode(key).ToString();
        var bytes = Encoding.UTF8.GetBytes(key);
        yield return Convert.ToHexStringLower(bytes);
        for (var before = 0; before < 3; before++)
        {
            var inner = InnerBase64(bytes, before);
            yield return inner;
            yield return inner.Replace('+', '-').Replace('/', '_');
        }
    }

    // The characters that don't depend on the neighbours, when so many bytes stand before the key in its group of three.
    private static string InnerBase64(byte[] key, int before)
    {
        var whole = Convert.ToBase64String([.. new byte[before], .. key]);
        var first = (before * 8 + 5) / 6;
        var last = (before + key.Length) * 8 / 6;
        return first < last ? whole[first..last] : "";
    }
}
