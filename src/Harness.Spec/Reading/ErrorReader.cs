using System.Collections.Immutable;
using Harness.Spec.Yaml;

namespace Harness.Spec.Reading;

/// <summary>Reads the error table. Every condition needs a row: a server that has no answer for one would have to invent it.</summary>
internal static class ErrorReader
{
    private static readonly WordTable<ErrorCondition> Conditions = new()
    {
        ["missing-credentials"] = ErrorCondition.MissingCredentials,
        ["wrong-credentials"] = ErrorCondition.WrongCredentials,
        ["unknown-path"] = ErrorCondition.UnknownPath,
        ["wrong-method"] = ErrorCondition.WrongMethod,
        ["unsupported-media-type"] = ErrorCondition.UnsupportedMediaType,
        ["body-too-large"] = ErrorCondition.BodyTooLarge,
        ["malformed-body"] = ErrorCondition.MalformedBody,
        ["missing-parameter"] = ErrorCondition.MissingParameter,
        ["unknown-model"] = ErrorCondition.UnknownModel,
        ["invalid-parameter"] = ErrorCondition.InvalidParameter,
        ["unreachable-picture"] = ErrorCondition.UnreachablePicture,
        ["unreadable-picture"] = ErrorCondition.UnreadablePicture,
        ["rate-limited"] = ErrorCondition.RateLimited,
        ["server-fault"] = ErrorCondition.ServerFault,
    };

    private static readonly Template.Literal Nothing = new Template.Literal("null");

    public static ErrorTable Read(MappingReader root, TemplateTable templates)
    {
        if (root.Require("errors") is not { } node)
            return new ErrorTable(Nothing, [], []);
        var map = MappingReader.Open(node, "error table", root.Diagnostics);
        map.Require("envelope");
        var envelope = templates.Named(map, "envelope", TemplateScope.Refusal) ?? Nothing;
        var table = new ErrorTable(envelope, ReadRows(map, templates), map.TakeWords("faults", Conditions));
        map.RefuseTheRest();
        return table;
    }

    private static ImmutableArray<ErrorRow> ReadRows(MappingReader map, TemplateTable templates)
    {
        var rows = ImmutableArray.CreateBuilder<ErrorRow>();
        map.Require("conditions");
        foreach (var entry in map.TakeEntries("conditions"))
        {
            if (Conditions.Find(entry.Key) is { } condition)
                rows.Add(ReadRow(condition, entry.Value, map.Diagnostics, templates));
            else
                map.Diagnostics.Add(entry.KeyAt, $"no condition is called '{entry.Key}'{Suggestion.For(entry.Key, Conditions.Words)}");
        }
        if (map.Take("conditions") is YamlNode.Mapping table)
        {
            foreach (var missing in Conditions.Words.Except(table.Entries.Select(entry => entry.Key)).Order(StringComparer.Ordinal))
                map.Diagnostics.Add(table.At, $"the error table needs a row for '{missing}'");
        }
        return rows.ToImmutable();
    }

    private static ErrorRow ReadRow(ErrorCondition condition, YamlNode node, Diagnostics diagnostics, TemplateTable templates)
    {
        var map = MappingReader.Open(node, "error row", diagnostics);
        map.Require("status");
        var status = map.TakeInt("status") ?? 500;
        if (status is < 200 or > 599 or 204 or 205 or 304)
            diagnostics.Add(map.Take("status")!.At, $"{status} isn't a status that an answer with a body can have");
        var code = ReadLabel(map, map.Require("code"), "code");
        var type = ReadLabel(map, map.Take("type"), "type");
        var message = map.Require("message") is { } text ? templates.InlineText(text, TemplateScope.RefusalMessage) : Nothing;
        map.RefuseTheRest();
        return new ErrorRow(condition, status, code, type, message);
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
