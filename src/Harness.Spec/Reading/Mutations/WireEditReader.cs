using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Harness.Spec.Mutations;
using Harness.Spec.Yaml;

namespace Harness.Spec.Reading.Mutations;

/// <summary>Reads the edits of one row, each by its word, in the order written.</summary>
internal sealed class WireEditReader
{
    private readonly Dictionary<string, Func<YamlNode, IEnumerable<WireEdit>>> _edits;
    private readonly PathTables _paths;
    private readonly Diagnostics _diagnostics;

    public WireEditReader(Diagnostics diagnostics)
    {
        _diagnostics = diagnostics;
        _paths = new PathTables(diagnostics);
        var requests = new RequestEditReader(diagnostics);
        _edits = new Dictionary<string, Func<YamlNode, IEnumerable<WireEdit>>>(StringComparer.Ordinal)
        {
            ["set"] = node => [new WireEdit.SetFields(_paths.Read(node, "set", (value, _) => JsonValue(value)))],
            ["remove"] = node => [new WireEdit.RemoveFields(_paths.ReadList(node, "remove"))],
            ["rename"] = node => [new WireEdit.RenameFields(_paths.ReadTexts(node, "rename"))],
            ["wrap"] = node => [new WireEdit.WrapFields(_paths.ReadTexts(node, "wrap"))],
            ["unwrap"] = node => _paths.ReadList(node, "unwrap").Select(path => new WireEdit.Unwrap(path)),
            ["retype"] = node => [new WireEdit.RetypeFields(_paths.ReadWords(node, "retype", WireWords.Shapes))],
            ["text"] = node => [new WireEdit.SpellTexts(_paths.ReadWords(node, "text", WireWords.Spellings))],
            ["add"] = node => [new WireEdit.AddToNumbers(_paths.ReadNumbers(node, "add"))],
            ["items"] = node => [new WireEdit.ArrangeItems(_paths.ReadWords(node, "items", WireWords.Arrangements))],
            ["pictures"] = node => Word(node, "pictures", WireWords.PictureDamages, damage => new WireEdit.RedrawPictures(damage)),
            ["key"] = node => Word(node, "key", WireWords.KeyLaxnesses, laxness => new WireEdit.CheckKey(laxness)),
            ["deliver"] = node => Word(node, "deliver", WireWords.DeliveryDamages, damage => new WireEdit.Deliver(damage)),
            ["status"] = node => new AnswerEditReader(diagnostics).ReadStatus(node),
            ["headers"] = node => new AnswerEditReader(diagnostics).ReadHeaders(node),
            ["body"] = node => new AnswerEditReader(diagnostics).ReadBody(node),
            ["delay"] = node => new AnswerEditReader(diagnostics).ReadDelay(node),
            ["events"] = node => new EventEditReader(diagnostics).Read(node),
            ["request"] = node => requests.Read(node),
        };
    }

    public ImmutableArray<WireEdit> Read(MappingReader row, YamlNode node)
    {
        foreach (var word in _edits.Keys)
            row.Take(word);
        var entries = (node as YamlNode.Mapping)?.Entries ?? [];
        return [.. entries.SelectMany(entry => _edits.TryGetValue(entry.Key, out var read) ? read(entry.Value) : [])];
    }

    /// <summary>An authored value as JSON.</summary>
    public static JsonNode? JsonValue(YamlNode node) => node switch
    {
        YamlNode.Boolean flag => System.Text.Json.Nodes.JsonValue.Create(flag.Value),
        YamlNode.Number number => JsonNode.Parse(number.Literal),
        YamlNode.Text text => System.Text.Json.Nodes.JsonValue.Create(text.Value),
        YamlNode.Sequence list => new JsonArray([.. list.Items.Select(JsonValue)]),
        YamlNode.Mapping map => new JsonObject(map.Entries.Select(entry => KeyValuePair.Create(entry.Key, JsonValue(entry.Value)))),
        _ => null,
    };

    private IEnumerable<WireEdit> Word<T>(YamlNode node, string key, WordTable<T> words, Func<T, WireEdit> edit)
        where T : struct =>
        WireWords.Read(node, key, words, _diagnostics) is { } word ? [edit(word)] : [];
}
