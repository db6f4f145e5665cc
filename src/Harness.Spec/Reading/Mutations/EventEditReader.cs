using System.Collections.Immutable;
using Harness.Spec.Mutations;
using Harness.Spec.Yaml;

namespace Harness.Spec.Reading.Mutations;

/// <summary>Reads <c>events:</c>, the edits of a stream of server-sent events.</summary>
internal sealed class EventEditReader(Diagnostics diagnostics)
{
    private static readonly ImmutableArray<(string Word, StreamDamage Damage)> Whole =
    [
        ("hold", StreamDamage.Held),
        ("unended", StreamDamage.Unended),
        ("cut", StreamDamage.Cut),
    ];

    public ImmutableArray<WireEdit> Read(YamlNode node)
    {
        var map = MappingReader.Open(node, "edit of events", diagnostics);
        var edits = ImmutableArray.CreateBuilder<WireEdit>();
        if (map.Has("drop"))
            edits.Add(new WireEdit.DropEvents(new EventNames(map.TakeTexts("drop"))));
        if (map.Has("repeat"))
            edits.Add(new WireEdit.RepeatEvents(new EventNames(map.TakeTexts("repeat"))));
        if (map.TakeEntries("rename") is { IsEmpty: false } names)
            edits.Add(new WireEdit.RenameEvents([.. names.Select(name => KeyValuePair.Create(name.Key, FlowText.Of(name.Value)))]));
        if (map.TakeWord("lines", WireWords.EventSpellings) is { } spelling)
            edits.Add(new WireEdit.RespellEvents(spelling));
        if (map.TakeWord("order", WireWords.StreamOrders) is { } order)
            edits.Add(new WireEdit.DisturbEvents(order));
        edits.AddRange(Whole.Where(whole => map.TakeFlag(whole.Word)).Select(whole => new WireEdit.DisturbEvents(whole.Damage)));
        if (map.TakeText("append") is { } line)
            edits.Add(new WireEdit.AppendLine(line));
        map.RefuseTheRest();
        if (edits.Count == 0)
            diagnostics.Add(node.At, "'events' changes nothing");
        return edits.ToImmutable();
    }
}
