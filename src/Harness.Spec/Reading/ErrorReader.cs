using System.Collections.Frozen;
using System.Collections.Immutable;
using Harness.Spec.Yaml;

namespace Harness.Spec.Reading;

/// <summary>Reads the error table. Every condition needs a row: a server that has no answer for one would have to invent it.</summary>
internal static class ErrorReader
{
    private static readonly FrozenDictionary<string, ErrorCondition> Conditions = new Dictionary<string, ErrorCondition>
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
    }.ToFrozenDictionary();

    public static ErrorTable Read(MappingReader root, TemplateTable templates)
    {
        var map = root.Require("errors") is { } node
            ? MappingReader.Open(node, "error table", root.Diagnostics)
            : MappingReader.Open(new YamlNode.Mapping(root.At, []), "error table", root.Diagnostics);
        map.Require("envelope");
        var envelope = templates.Named(map, "envelope", TemplateScope.Refusal) ?? new Template.Literal("null");
        var rows = new Dictionary<ErrorCondition, ErrorRow>();
        foreach (var entry in map.TakeEntries("conditions"))
        {
            if (Conditions.TryGetValue(entry.Key, out var condition))
                rows[condition] = ReadRow(entry.Value, root.Diagnostics, templates);
            else
                root.Diagnostics.Add(entry.KeyAt, $"no condition is called '{entry.Key}'{Suggestion.For(entry.Key, Conditions.Keys)}");
        }
        foreach (var missing in Conditions.Where(known => !rows.ContainsKey(known.Value)))
            root.Diagnostics.Add(map.At, $"the error table needs a row for '{missing.Key}'");
        var faults = ReadFaults(map);
        map.RefuseTheRest();
        return new ErrorTable(envelope, rows.ToFrozenDictionary(), faults);
    }

    private static ErrorRow ReadRow(YamlNode node, Diagnostics diagnostics, TemplateTable templates)
    {
        var map = MappingReader.Open(node, "error row", diagnostics);
        map.Require("status");
        var status = map.TakeInt("status") ?? 500;
        if (status is < 200 or > 599)
            diagnostics.Add(node.At, $"{status} isn't a status that an answer can have");
        var code = map.RequireText("code");
        var message = map.Require("message") is { } text ? templates.Inline(text, TemplateScope.RefusalMessage) : new Template.Literal("\"\"");
        map.RefuseTheRest();
        return new ErrorRow(status, code, message);
    }

    private static ImmutableArray<ErrorCondition> ReadFaults(MappingReader map)
    {
        var faults = ImmutableArray.CreateBuilder<ErrorCondition>();
        foreach (var name in map.TakeTexts("faults"))
        {
            if (Conditions.TryGetValue(name, out var condition))
                faults.Add(condition);
            else
                map.Diagnostics.Add(map.Take("faults")!.At, $"no condition is called '{name}'{Suggestion.For(name, Conditions.Keys)}");
        }
        return faults.ToImmutable();
    }
}
