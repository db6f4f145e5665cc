using System.Collections.Immutable;
using Harness.Spec.Mutations;
using Harness.Spec.Yaml;

namespace Harness.Spec.Reading.Mutations;

/// <summary>Reads <c>request:</c>, the edits of a request before the server sees it.</summary>
internal sealed class RequestEditReader(Diagnostics diagnostics)
{
    public ImmutableArray<WireEdit> Read(YamlNode node)
    {
        var map = MappingReader.Open(node, "edit of requests", diagnostics);
        var edits = ImmutableArray.CreateBuilder<WireEdit>();
        if (map.TakeTexts("drop") is { IsEmpty: false } names)
            edits.Add(new WireEdit.DropFields(names));
        if (map.TakeEntries("set") is { IsEmpty: false } values)
            edits.Add(new WireEdit.SetRequestFields([.. values.Select(entry => KeyValuePair.Create(entry.Key, WireEditReader.JsonValue(entry.Value)))]));
        map.RefuseTheRest();
        if (edits.Count == 0)
            diagnostics.Add(node.At, "'request' changes nothing; it has 'drop' and 'set'");
        return edits.ToImmutable();
    }
}
