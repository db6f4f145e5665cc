using System.Collections.Immutable;
using Harness.Spec.Answers;
using Harness.Spec.Errors;
using Harness.Spec.Operations;
using Harness.Spec.Reading.Answers;
using Harness.Spec.Yaml;

namespace Harness.Spec.Reading.Errors;

/// <summary>Reads the error table: what every condition answers, and the refusals with names of their own.</summary>
internal static class ErrorReader
{
    private static readonly Template.Literal Nothing = new Template.Literal("null");

    /// <param name="root">The dialect.</param>
    /// <param name="templates">The templates that envelopes are named from.</param>
    /// <param name="rules">All rows of rules, which may refer to refusals.</param>
    public static ErrorTable Read(MappingReader root, TemplateTable templates, ImmutableArray<RuleRow> rules)
    {
        if (root.Require("errors") is not { } node)
            return new ErrorTable(Nothing, [], [], []);
        var map = MappingReader.Open(node, "error table", root.Diagnostics);
        map.Require("envelope");
        var envelope = templates.Named(map, "envelope", TemplateScope.Refusal) ?? Nothing;
        var refusals = map.TakeEntries("refusals");
        CheckReferences(refusals, rules, root);
        var table = new ErrorTable(
            envelope,
            ReadConditions(map, templates),
            [.. refusals.Select(entry => ReadRow(entry, null, templates, map.Diagnostics))],
            map.TakeWords("faults", ErrorConditions.All));
        map.RefuseTheRest();
        return table;
    }

    private static ImmutableArray<ErrorRow> ReadConditions(MappingReader map, TemplateTable templates)
    {
        var rows = ImmutableArray.CreateBuilder<ErrorRow>();
        map.Require("conditions");
        foreach (var entry in map.TakeEntries("conditions"))
        {
            if (ErrorConditions.All.Find(entry.Key) is { } condition)
                rows.Add(ReadRow(entry, condition, templates, map.Diagnostics));
            else
                map.Diagnostics.Add(entry.KeyAt, $"no condition is called '{entry.Key}'{Suggestion.For(entry.Key, ErrorConditions.All.Words)}");
        }
        if (map.Take("conditions") is YamlNode.Mapping table)
        {
            foreach (var missing in ErrorConditions.Coarse.Except(table.Entries.Select(entry => entry.Key)).Order(StringComparer.Ordinal))
                map.Diagnostics.Add(table.At, $"the error table needs a row for '{missing}'");
        }
        return rows.ToImmutable();
    }

    // A refusal that nothing refers to is usually a misspelt reference. One that is inherited may be left over.
    private static void CheckReferences(ImmutableArray<YamlEntry> refusals, ImmutableArray<RuleRow> rules, MappingReader root)
    {
        RefusalName[] used = [.. rules.Select(row => row.Refusal).OfType<RefusalName>()];
        string[] known = [.. refusals.Select(entry => entry.Key)];
        foreach (var foreign in used.Where(name => !known.Contains(name.Name)))
            root.Diagnostics.Add(foreign.At, $"no refusal is called '{foreign.Name}'{Suggestion.For(foreign.Name, known)}");
        var meant = used.Select(name => known.Contains(name.Name) ? name.Name : Suggestion.Closest(name.Name, known)).ToHashSet();
        foreach (var unused in refusals.Where(entry => !meant.Contains(entry.Key) && entry.KeyAt.File == root.At.File))
            root.Diagnostics.Add(unused.KeyAt, $"no row of rules refers to the refusal '{unused.Key}'");
    }

    private static ErrorRow ReadRow(YamlEntry entry, ErrorCondition? condition, TemplateTable templates, Diagnostics diagnostics)
    {
        var map = MappingReader.Open(entry.Value, "error row", diagnostics);
        map.Require("status");
        var status = map.TakeInt("status") ?? 500;
        if (status is < 200 or > 599 or 204 or 205 or 304)
            diagnostics.Add(map.Take("status")!.At, $"{status} isn't a status that an answer with a body can have");
        var row = new ErrorRow
        {
            Name = entry.Key,
            Condition = condition,
            Status = status,
            Code = ReadLabel(map, map.Require("code"), "code"),
            Type = ReadLabel(map, map.Take("type"), "type"),
            Message = map.Require("message") is { } text ? templates.InlineText(text, TemplateScope.RefusalMessage) : Nothing,
            Param = ReadParam(map),
            Envelope = templates.Named(map, "envelope", TemplateScope.Refusal),
            Headers = HeaderReader.Read(map, templates),
        };
        map.RefuseTheRest();
        return row;
    }

    private static Template.Literal? ReadParam(MappingReader row)
    {
        if (row.Take("param") is not { } node)
            return null;
        if (node is YamlNode.Null)
            return Nothing;
        return row.TakeText("param") is { } name ? new Template.Literal(TemplateReader.ToJson(name)) : null;
    }

    private static Template.Literal ReadLabel(MappingReader row, YamlNode? node, string key)
    {
        switch (node)
        {
            case null or YamlNode.Null: return Nothing;
            case YamlNode.Number number: return new Template.Literal(number.Literal);
            case YamlNode.Text { Value: { Length: > 0 } text }: return new Template.Literal(TemplateReader.ToJson(text));
            default:
                row.Diagnostics.Add(node.At, $"'{key}' takes a text, a number or null");
                return Nothing;
        }
    }
}
