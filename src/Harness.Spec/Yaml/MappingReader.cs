using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Harness.Spec.Yaml;

/// <summary>
/// Takes the known keys out of a map and reports the rest, each with its place and the key that was probably meant.
/// A missing or ill-typed value is reported and a stand-in returned, so that one reading finds every mistake.
/// </summary>
public sealed class MappingReader
{
    private readonly YamlNode.Mapping _map;
    private readonly string _noun;
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

    private MappingReader(YamlNode.Mapping map, string noun, Diagnostics diagnostics)
    {
        _map = map;
        _noun = noun;
        Diagnostics = diagnostics;
    }

    // Nothing can be missing from what isn't a map: that it is none was reported.
    private bool StandsIn { get; init; }

    /// <summary>Where mistakes go.</summary>
    public Diagnostics Diagnostics { get; }

    /// <summary>Where the map begins.</summary>
    public SourceSpan At => _map.At;

    /// <summary>Opens a node that must be a map; anything else is reported and read as an empty one. The noun names it in messages (<c>clause</c>).</summary>
    public static MappingReader Open(YamlNode node, string noun, Diagnostics diagnostics)
    {
        if (node is YamlNode.Mapping map)
            return new MappingReader(map, noun, diagnostics);
        diagnostics.Add(node.At, $"{Article(noun)} must be a map, not {node.Kind}");
        return new MappingReader(new YamlNode.Mapping(node.At, []), noun, diagnostics) { StandsIn = true };
    }

    /// <summary>The value of a key, or null where it isn't there.</summary>
    public YamlNode? Take(string key)
    {
        _known.Add(key);
        return _map.Find(key);
    }

    /// <summary>Whether the key is there, whatever its value. Doesn't count as taking it.</summary>
    public bool Has(string key) => _map.Find(key) is not null;

    /// <summary>The value of a key that must be there; its absence is reported.</summary>
    public YamlNode? Require(string key)
    {
        var node = Take(key);
        if (node is null && !StandsIn)
            Diagnostics.Add(_map.At, $"{Article(_noun)} needs '{key}'");
        return node;
    }

    /// <summary>Text that must be there and not be empty; <c>""</c> stands in for a mistake.</summary>
    public string RequireText(string key) => Require(key) is { } node ? TextOf(node, key) ?? "" : "";

    /// <summary>Text, or null where the key isn't there or holds something else (which is reported).</summary>
    public string? TakeText(string key) => Take(key) is { } node ? TextOf(node, key) : null;

    /// <summary>A whole number, or null where the key isn't there or holds something else (which is reported).</summary>
    public int? TakeInt(string key)
    {
        if (Take(key) is not { } node)
            return null;
        if (node is YamlNode.Number number && int.TryParse(number.Literal, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value))
            return value;
        Diagnostics.Add(node.At, $"'{key}' must be a whole number{(node is YamlNode.Number ? " below 2147483648" : "")}, not {(node as YamlNode.Number)?.Literal ?? Describe(node)}");
        return null;
    }

    /// <summary>True or false; false where the key isn't there.</summary>
    public bool TakeFlag(string key)
    {
        if (Take(key) is not { } node)
            return false;
        if (node is YamlNode.Boolean flag)
            return flag.Value;
        Diagnostics.Add(node.At, $"'{key}' must be true or false, not {Describe(node)}");
        return false;
    }

    /// <summary>One text or a list of them, without the empty; empty where the key isn't there.</summary>
    public ImmutableArray<string> TakeTexts(string key) => Take(key) switch
    {
        null => [],
        YamlNode.Sequence list => [.. list.Items.Select(item => TextOf(item, key)).OfType<string>()],
        var node => TextOf(node, key) is { } text ? [text] : [],
    };

    /// <summary>One of the words of a table; a foreign word is reported with the one that was probably meant.</summary>
    public T? TakeWord<T>(string key, WordTable<T> words)
        where T : struct =>
        Take(key) is { } node ? WordOf(node, key, words) : null;

    /// <summary>One word of a table or a list of them; empty where the key isn't there.</summary>
    public ImmutableArray<T> TakeWords<T>(string key, WordTable<T> words)
        where T : struct
    {
        var nodes = Take(key) is YamlNode.Sequence list ? list.Items : Take(key) is { } one ? [one] : [];
        var found = new T[nodes.Length];
        var count = 0;
        foreach (var node in nodes)
        {
            if (WordOf(node, key, words) is { } word)
                found[count++] = word;
        }
        return ImmutableCollectionsMarshal.AsImmutableArray(found[..count]);
    }

    /// <summary>The entries of a map under a key, in order; empty where the key isn't there.</summary>
    public ImmutableArray<YamlEntry> TakeEntries(string key)
    {
        if (Take(key) is not { } node)
            return [];
        if (node is YamlNode.Mapping map)
            return map.Entries;
        Diagnostics.Add(node.At, $"'{key}' must be a map, not {node.Kind}");
        return [];
    }

    /// <summary>The items of a list under a key, in order; empty where the key isn't there.</summary>
    public ImmutableArray<YamlNode> TakeItems(string key)
    {
        if (Take(key) is not { } node)
            return [];
        if (node is YamlNode.Sequence list)
            return list.Items;
        Diagnostics.Add(node.At, $"'{key}' must be a list, not {node.Kind}");
        return [];
    }

    /// <summary>The entries of a map that must be there and have some.</summary>
    public ImmutableArray<YamlEntry> RequireEntries(string key)
    {
        if (Require(key) is YamlNode.Mapping { Entries.IsEmpty: true } empty)
            Diagnostics.Add(empty.At, $"'{key}' must not be empty");
        return TakeEntries(key);
    }

    /// <summary>The items of a list that must be there and have some.</summary>
    public ImmutableArray<YamlNode> RequireItems(string key)
    {
        if (Require(key) is YamlNode.Sequence { Items.IsEmpty: true } empty)
            Diagnostics.Add(empty.At, $"'{key}' must not be empty");
        return TakeItems(key);
    }

    /// <summary>Reports every key that nobody took. Call it last.</summary>
    public void RefuseTheRest()
    {
        string[] open = [.. _known.Except(_map.Entries.Select(entry => entry.Key))];
        foreach (var entry in _map.Entries.Where(entry => !_known.Contains(entry.Key)))
            Diagnostics.Add(entry.KeyAt, $"{Article(_noun)} has no key '{entry.Key}'{Suggestion.For(entry.Key, open)}");
    }

    private T? WordOf<T>(YamlNode node, string key, WordTable<T> words)
        where T : struct
    {
        if (TextOf(node, key) is not { } text)
            return null;
        if (words.Find(text) is { } value)
            return value;
        Diagnostics.Add(node.At, $"'{key}' can't be '{text}'{Suggestion.For(text, words.Words)}");
        return null;
    }

    private string? TextOf(YamlNode node, string key)
    {
        if (node is YamlNode.Text { Value.Length: > 0 } text)
            return text.Value;
        Diagnostics.Add(node.At, $"'{key}' must be text, not {Describe(node)}");
        return null;
    }

    private static string Describe(YamlNode node) => node switch
    {
        YamlNode.Text { Value: "" } => "empty",
        YamlNode.Text text => $"'{text.Value}'",
        YamlNode.Number number => number.Literal + " (quote it if it is text)",
        _ => node.Kind,
    };

    private static string Article(string noun) => (noun[0] is 'a' or 'e' or 'i' or 'o' ? "an " : "a ") + noun;
}
