namespace Harness.Spec;

/// <summary>Finds the word an author probably meant.</summary>
public static class Suggestion
{
    /// <summary>
    /// <c>"; did you mean 'status'?"</c> when a known word is close to the written one, else the known words
    /// (<c>"; known: a, b"</c>) when there are few, else nothing.
    /// </summary>
    public static string For(string written, IEnumerable<string> known)
    {
        string[] words = [.. known.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        if (Closest(written, words) is { } meant)
            return $"; did you mean '{meant}'?";
        return words.Length is > 0 and <= 12 ? $"; known: {string.Join(", ", words)}" : "";
    }

    /// <summary>The known word that is so close to the written one that it was probably meant; null where none is.</summary>
    public static string? Closest(string written, IEnumerable<string> known) =>
        known.Order(StringComparer.Ordinal)
            .Select(word => (word, distance: Distance(written, word)))
            .Where(pair => pair.distance <= Allowed(Math.Min(written.Length, pair.word.Length)))
            .OrderBy(pair => pair.distance)
            .FirstOrDefault().word;

    // One letter is never a misspelling of another.
    private static int Allowed(int length) => length < 2 ? 0 : Math.Max(1, length / 3);

    // Optimal string alignment: a swap of two neighbours counts once, as typing mistakes do.
    private static int Distance(string a, string b)
    {
        if (Math.Abs(a.Length - b.Length) > 8 || a.Length > 64)
            return int.MaxValue;
        var rows = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
            rows[i, 0] = i;
        for (var j = 0; j <= b.Length; j++)
            rows[0, j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = char.ToLowerInvariant(a[i - 1]) == char.ToLowerInvariant(b[j - 1]) ? 0 : 1;
                rows[i, j] = Math.Min(Math.Min(rows[i - 1, j] + 1, rows[i, j - 1] + 1), rows[i - 1, j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
            }
        }
        return rows[a.Length, b.Length];
    }
}
