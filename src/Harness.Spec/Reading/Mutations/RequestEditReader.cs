using System.Collections.Immutable;
using Harness.Spec.Mutations;
using Harness.Spec.Yaml;

namespace Harness.Spec.Reading.Mutations;

/// <summary>Reads <c>request:</c>, the edits of a request before the server sees it.</summary>
internal sealed class RequestEditReader(Diagnostics diagnostics)
{
    private static readonly WordTable<LabelTrust> Labels = new() { ["trusted"] = LabelTrust.Trusted };

    private enum LabelTrust
    {
        Trusted,
    }

    public ImmutableArray<WireEdit> Read(YamlNode node)
    {
        var map = MappingReader.Open(node, "edit of requests", diagnostics);
        var edits = ImmutableArray.CreateBuilder<WireEdit>();
        AddNames("drop", names => new WireEdit.DropFields(names));
        if (map.TakeEntries("set") is { IsEmpty: false } values)
            edits.Add(new WireEdit.SetRequestFields([.. values.Select(entry => KeyValuePair.Create(entry.Key, WireEditReader.JsonValue(entry.Value)))]));
        AddNames("reverse", names => new WireEdit.ReverseFields(names));
        AddNames("unescaped", names => new WireEdit.SpliceTexts(names));
        if (map.TakeWord("labels", Labels) is not null)
            edits.Add(new WireEdit.TrustLabels());
        map.RefuseTheRest();
        if (edits.Count == 0)
            diagnostics.Add(node.At, "'request' changes nothing; it has 'drop', 'set', 'reverse', 'unescaped' and 'labels'");
        return edits.ToImmutable();

        void AddNames(string key, Func<ImmutableArray<string>, WireEdit> edit)
        {
            if (map.TakeTexts(key) is { IsEmpty: false } names)
                edits.Add(edit(names));
        }
    }
}
