using System.Collections.Immutable;
using System.Globalization;
using Harness.Spec.Mutations;
using Harness.Spec.Yaml;

namespace Harness.Spec.Reading.Mutations;

/// <summary>Reads maps whose keys are paths into JSON texts, and lists of such paths.</summary>
internal sealed class PathTables(Diagnostics diagnostics)
{
    public ImmutableArray<WirePath> ReadList(YamlNode node, string key)
    {
        var items = node is YamlNode.Sequence list ? list.Items : [node];
        return [.. items.Select(item => ReadPath(FlowText.Of(item), key, item.At)).OfType<WirePath>()];
    }

    public ImmutableArray<KeyValuePair<WirePath, string>> ReadTexts(YamlNode node, string key) =>
        Read(node, key, (value, path) => TextOf(value, $"{key}.{path}"));

    public ImmutableArray<KeyValuePair<WirePath, decimal>> ReadNumbers(YamlNode node, string key) =>
        Read(node, key, (value, path) => NumberOf(value, $"{key}.{path}"));

    public ImmutableArray<KeyValuePair<WirePath, T>> ReadWords<T>(YamlNode node, string key, WordTable<T> words)
        where T : struct =>
        Read(node, key, (value, path) => WireWords.Read(value, $"{key}.{path}", words, diagnostics) ?? default);

    public ImmutableArray<KeyValuePair<WirePath, T>> Read<T>(YamlNode node, string key, Func<YamlNode, string, T> value)
    {
        if (node is not YamlNode.Mapping { Entries.IsEmpty: false } map)
        {
            diagnostics.Add(node.At, $"'{key}' is a map of paths such as data[*].url, not {node.Kind}");
            return [];
        }
        var read = ImmutableArray.CreateBuilder<KeyValuePair<WirePath, T>>();
        foreach (var entry in map.Entries)
        {
            if (ReadPath(entry.Key, key, entry.KeyAt) is { } path)
                read.Add(KeyValuePair.Create(path, value(entry.Value, entry.Key)));
        }
        return read.ToImmutable();
    }

    private WirePath? ReadPath(string written, string key, SourceSpan at)
    {
        var path = WirePath.Parse(written);
        if (path is null)
            diagnostics.Add(at, $"'{key}': '{written}' is no path; write members joined by dots, items as [0], [-1] or [*], and $ for the whole");
        return path;
    }

    private string TextOf(YamlNode node, string key)
    {
        if (node is YamlNode.Text { Value.Length: > 0 } text)
            return text.Value;
        diagnostics.Add(node.At, $"'{key}' must be text, not {node.Kind}");
        return "";
    }

    private decimal NumberOf(YamlNode node, string key)
    {
        if (node is YamlNode.Number number && decimal.TryParse(number.Literal, NumberStyles.Float, CultureInfo.InvariantCulture, out var value))
            return value;
        diagnostics.Add(node.At, $"'{key}' must be a number, not {node.Kind}");
        return 0;
    }
}
