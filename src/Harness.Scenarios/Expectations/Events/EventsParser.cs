using System.Collections.Immutable;
using Harness.Scenarios.Parsing;
using Harness.Scenarios.Patterns;
using Harness.Spec.Yaml;

namespace Harness.Scenarios.Expectations.Events;

/// <summary>Reads <c>sse</c>: a list of groups, or a map with that list under <c>events</c> and rules for the whole stream beside it.</summary>
internal static class EventsParser
{
    private static readonly WordTable<OtherEvents> OthersWords = new()
    {
        ["allowed"] = OtherEvents.Allowed,
        ["refused"] = OtherEvents.Refused,
    };

    private static readonly WordTable<AfterLast> AfterLastWords = new()
    {
        ["done-allowed"] = AfterLast.DoneAllowed,
        ["nothing"] = AfterLast.Nothing,
    };

    public static Expectation? Parse(YamlNode operand, PatternReader reader)
    {
        if (operand is YamlNode.Sequence list)
            return new EventsMatch(operand.At, ParseGroups(list, reader)) { Others = OtherEvents.Refused, AfterLast = AfterLast.Nothing, Rules = [] };
        if (operand is YamlNode.Mapping)
            return ParseMap(MappingReader.Open(operand, "stream", reader.Diagnostics), reader);
        reader.Report(operand, "'sse' is a list of events in order, or a map with that list under 'events'");
        return null;
    }

    private static EventsMatch ParseMap(MappingReader map, PatternReader reader)
    {
        var others = map.TakeWord("others", OthersWords) ?? OtherEvents.Refused;
        var afterLast = map.TakeWord("after-last", AfterLastWords) ?? (others == OtherEvents.Allowed ? AfterLast.OtherEvents : AfterLast.Nothing);
        var rules = ParseRules(map);
        // Without the names of any events the rules must be what is asserted.
        var node = others == OtherEvents.Allowed && !rules.IsEmpty ? map.Take("events") : map.Require("events");
        map.RefuseTheRest();
        ImmutableArray<EventGroup> groups = [];
        if (node is YamlNode.Sequence list)
            groups = ParseGroups(list, reader);
        else if (node is not null)
            reader.Report(node, $"'events' must be a list, not {node.Kind}");
        return new EventsMatch(map.At, groups) { Others = others, AfterLast = afterLast, Rules = rules };
    }

    private static ImmutableArray<StreamRule> ParseRules(MappingReader map)
    {
        var lines = map.TakeFlag("event-lines") ? new EventLinesAreTypes(map.Take("event-lines")!.At) : null;
        var numbers = map.TakeText("sequence") is { } member ? new EventsAreNumbered(map.Take("sequence")!.At, member) : null;
        var times = map.TakeFlag("spread") ? new EventsAreSpread(map.Take("spread")!.At, null) : null;
        var timesFrom = map.TakeText("spread-from") is { } name ? new EventsAreSpread(map.Take("spread-from")!.At, name) : null;
        return [.. new StreamRule?[] { lines, numbers, times, timesFrom }.OfType<StreamRule>()];
    }

    private static ImmutableArray<EventGroup> ParseGroups(YamlNode.Sequence list, PatternReader reader)
    {
        if (list.Items.IsEmpty)
            reader.Report(list, "a stream is described by at least one event");
        return [.. list.Items.Select(item => ParseGroup(item, reader)).OfType<EventGroup>()];
    }

    private static EventGroup? ParseGroup(YamlNode node, PatternReader reader)
    {
        var map = MappingReader.Open(node, "event", reader.Diagnostics);
        var choice = EventChoice.Parse(map, reader);
        var count = map.Take("count") is { } written ? CountRange.Parse(written, reader) : CountRange.One(map.At);
        var each = map.Take("each") is { } pattern ? ParseEach(pattern, reader) : null;
        map.RefuseTheRest();
        return choice is null || count is null ? null : new EventGroup(choice, count, each);
    }

    private static JsonPattern? ParseEach(YamlNode node, PatternReader reader)
    {
        var map = MappingReader.Open(node, "pattern of each event", reader.Diagnostics);
        reader.Variables.IsInEvent = true;
        var pattern = map.Require("json") is { } json ? reader.Pattern(json) : null;
        reader.Variables.IsInEvent = false;
        map.RefuseTheRest();
        return pattern;
    }
}
