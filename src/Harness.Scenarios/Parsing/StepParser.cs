using Harness.Scenarios.Expectations;
using Harness.Scenarios.Expectations.Events;
using Harness.Scenarios.Values;
using Harness.Spec.Yaml;

namespace Harness.Scenarios.Parsing;

/// <summary>Reads one step: a request with what it captures, a wait for deliveries, or a pause.</summary>
internal static class StepParser
{
    private static readonly TimeSpan UsualQuiet = TimeSpan.FromMilliseconds(500);

    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(10);

    private static readonly string[] Kinds = ["request", "inbox", "wait"];

    private static readonly WordTable<DeliveryOrder> Orders = new() { ["after-answer"] = DeliveryOrder.AfterAnswer };

    /// <summary>A step of a list of steps.</summary>
    public static Step? Parse(YamlNode node, PatternReader reader)
    {
        var map = MappingReader.Open(node, "step", reader.Diagnostics);
        if (Kinds.Count(map.Has) != 1)
        {
            reader.Report(node, "a step has either 'request' or 'inbox' or 'wait'");
            return null;
        }
        var step = map.Has("inbox") ? ParseInbox(map.Take("inbox")!, map, reader)
            : map.Has("wait") ? ParseWait(map.Take("wait")!, map, reader)
            : ParseRequest(map, reader);
        map.RefuseTheRest();
        return step;
    }

    /// <summary>The one request of a scenario without steps, or of a step; the caller refuses the rest of the map.</summary>
    public static Step? ParseRequest(MappingReader map, PatternReader reader)
    {
        if (map.Take("request") is not { } request)
            return null;
        var sent = RequestParser.Parse(request, reader);
        reader.Variables.IsAnswered = true;
        var expect = ExpectationParser.Parse(map.Take("expect"), ExpectationTable.OfAnswers, reader);
        reader.Variables.IsAnswered = false;
        return new Step.Send(map.At, sent, expect, [.. map.TakeEntries("capture").Select(entry => ParseCapture(entry, reader)).OfType<Capture>()]);
    }

    private static Step.Wait ParseWait(YamlNode node, MappingReader step, PatternReader reader)
    {
        var length = reader.Duration(node, "wait") ?? TimeSpan.Zero;
        if (length > LongestWait)
            reader.Report(node, "'wait' is at most 10s: it is added to every run");
        return new Step.Wait(step.At, length);
    }

    private static Step.Collect ParseInbox(YamlNode node, MappingReader step, PatternReader reader)
    {
        if (!reader.Variables.UsesInbox)
            reader.Report(node, "nothing can come here: no request before gives $inbox.url to the target");
        var map = MappingReader.Open(node, "inbox", reader.Diagnostics);
        var within = map.Require("within") is { } limit ? reader.Duration(limit, "within") : null;
        var quiet = map.Take("quiet") is { } pause ? reader.Pause(pause, "quiet") : UsualQuiet;
        var count = map.TakeInt("count") ?? 1;
        if (count is < 0 or > 100)
            reader.Report(map.Take("count")!, "'count' is a number of deliveries from 0 to 100");
        var order = map.TakeWord("order", Orders) ?? DeliveryOrder.Any;
        map.RefuseTheRest();
        var expect = ExpectationParser.Parse(step.Take("expect"), ExpectationTable.OfDeliveries, reader);
        return new Step.Collect(step.At, within ?? TimeSpan.Zero, count, quiet ?? UsualQuiet, expect) { Order = order };
    }

    private static Capture? ParseCapture(YamlEntry entry, PatternReader reader)
    {
        if (entry.Value is YamlNode.Mapping)
            return ParseEventCapture(entry, reader);
        if (entry.Value is YamlNode.Text { Value: var written } && JsonPath.Parse(written) is { } path)
            return new Capture(entry.KeyAt, entry.Key, path, null);
        reader.Report(entry.Value, "a capture is the way to one value of the answer's JSON, such as data[0].url, or of an event: { event: NAME, path: response.id }");
        return null;
    }

    private static Capture? ParseEventCapture(YamlEntry entry, PatternReader reader)
    {
        var map = MappingReader.Open(entry.Value, "capture", reader.Diagnostics);
        var choice = EventChoice.Parse(map, reader);
        var written = map.RequireText("path");
        map.RefuseTheRest();
        var path = JsonPath.Parse(written);
        if (path is null && written.Length > 0)
            reader.Report(map.Take("path")!, $"'path' is the way to one value of the event's JSON, such as response.id; '{written}' isn't");
        return choice is null || path is null ? null : new Capture(entry.KeyAt, entry.Key, path, choice);
    }
}
