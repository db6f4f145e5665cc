namespace Harness.Spec.Yaml;

/// <summary>
/// The words of a little language and what they stand for; short, so a list. A dictionary would be of another kind for every enumeration,
/// and of each of them the just-in-time compiler would translate dozens of methods at every start, which took longer than reading a file.
/// </summary>
public sealed class WordTable<T>
    where T : struct
{
    private readonly List<Row> _rows = [];

    /// <summary>The words in the order written.</summary>
    public IEnumerable<string> Words => _rows.Select(row => row.Word);

    /// <summary>Adds a word; only for initializers.</summary>
    public T this[string word]
    {
        init => _rows.Add(new Row(word, value));
    }

    /// <summary>What a word stands for, or null where it isn't one of them.</summary>
    public T? Find(string word)
    {
        foreach (var row in _rows)
        {
            if (row.Word == word)
                return row.Value;
        }
        return null;
    }

    private sealed class Row(string word, T value)
    {
        public string Word => word;

        public T Value => value;
    }
}
