using System.Collections.Immutable;
using System.Globalization;
using Harness.Spec.Conditions;
using Harness.Spec.Mutations;
using Harness.Spec.Reading.Conditions;
using Harness.Spec.Yaml;

namespace Harness.Spec.Reading.Mutations;

/// <summary>Reads <c>wire:</c>, a map of edits with what they are made <c>on</c>, or a list of such maps.</summary>
internal sealed class WireReader(ImmutableArray<string> operations, ConditionReader conditions, Diagnostics diagnostics)
{
    private static readonly WordTable<WirePart> Parts = new()
    {
        ["answer"] = WirePart.Answer,
        ["callback"] = WirePart.Callback,
        ["picture"] = WirePart.Picture,
        ["request"] = WirePart.Request,
    };

    private static readonly WordTable<StatusRange> StatusWords = new() { ["success"] = new StatusRange(200, 299), ["refusal"] = new StatusRange(300, 599) };

    public MutationChange.Wire Read(YamlNode node)
    {
        if (node is YamlNode.Sequence { Items.IsEmpty: true })
            diagnostics.Add(node.At, "'wire' has no row of edits");
        return new([.. (node is YamlNode.Sequence list ? list.Items : [node]).Select(ReadRow)]);
    }

    private WireRow ReadRow(YamlNode node)
    {
        var map = MappingReader.Open(node, "row of wire edits", diagnostics);
        var on = map.Take("on") is { } scope ? ReadScope(scope) : EmptyScope();
        var edits = new WireEditReader(diagnostics).Read(map, node);
        map.RefuseTheRest();
        foreach (var entry in PartEdits.InVain(node, on.Part))
            diagnostics.Add(entry.KeyAt, $"'{entry.Key}' can't be done to {NameOf(on.Part)}s; this can: {string.Join(", ", PartEdits.Words(on.Part))}");
        foreach (var (edit, why) in on.Events is null ? [] : PartEdits.WithoutScope(node))
            diagnostics.Add(edit.KeyAt, $"'{edit.Key}' {why}, whatever 'event' says; give it a row whose 'on' has no 'event'");
        if (edits.IsEmpty)
            diagnostics.Add(node.At, "this row edits nothing");
        return new WireRow(on, edits);
    }

    private WireScope ReadScope(YamlNode node)
    {
        var map = MappingReader.Open(node, "scope of wire edits", diagnostics);
        var named = map.TakeTexts("operation");
        foreach (var unknown in named.Except(operations))
            diagnostics.Add(map.Take("operation")!.At, $"there is no operation '{unknown}'{Suggestion.For(unknown, operations)}");
        var scope = new WireScope
        {
            Operations = named,
            Statuses = ReadStatuses(map),
            When = conditions.Read(map),
            Part = map.TakeWord("part", Parts) ?? WirePart.Answer,
            Events = map.Has("event") ? ReadEvents(map) : null,
        };
        map.RefuseTheRest();
        var (foreign, why) = PartEdits.Unchosen(scope.Part);
        foreach (var key in foreign.Where(map.Has))
            diagnostics.Add(map.Take(key)!.At, $"a {NameOf(scope.Part)} is edited {why}, so it has no '{key}'");
        return scope;
    }

    private static EventNames ReadEvents(MappingReader map) =>
        map.TakeTexts("event") is { } names && names is ["any"] ? new EventNames([]) : new EventNames(map.TakeTexts("event"));

    private ImmutableArray<StatusRange> ReadStatuses(MappingReader map)
    {
        if (map.Take("status") is not { } node)
            return [];
        return [.. (node is YamlNode.Sequence list ? list.Items : [node]).Select(ReadStatus).OfType<StatusRange>()];
    }

    private StatusRange? ReadStatus(YamlNode node)
    {
        if (node is YamlNode.Text word && StatusWords.Find(word.Value) is { } range)
            return range;
        if (node is YamlNode.Number number && int.TryParse(number.Literal, CultureInfo.InvariantCulture, out var status) && status is >= 100 and <= 599)
            return new StatusRange(status, status);
        diagnostics.Add(node.At, "a status is a number from 100 to 599, 'success' or 'refusal'");
        return null;
    }

    private static string NameOf(WirePart part) => part.ToString().ToLowerInvariant();

    private static WireScope EmptyScope() =>
        new() { Operations = [], Statuses = [], When = Condition.Always, Part = WirePart.Answer, Events = null };
}
