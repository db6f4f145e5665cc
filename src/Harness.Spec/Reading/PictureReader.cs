using System.Collections.Immutable;
using Harness.Spec.Yaml;

namespace Harness.Spec.Reading;

/// <summary>Reads how pictures are made.</summary>
internal sealed class PictureReader(
    ConditionReader conditions,
    TemplateTable templates,
    ILookup<string, Parameter> parameters,
    Diagnostics diagnostics)
{
    public ImmutableArray<PictureRow> Read(MappingReader root)
    {
        var rows = root.RequireItems("pictures");
        RowOrder.RefuseGaps(rows, "pictures", diagnostics);
        return [.. rows.Select(ReadOne)];
    }

    private PictureRow ReadOne(YamlNode item)
    {
        var map = MappingReader.Open(item, "picture row", diagnostics);
        var row = new PictureRow
        {
            When = conditions.Read(map),
            Count = ReadChoice(map, ChoiceKind.Count),
            Size = ReadChoice(map, ChoiceKind.Size),
            Format = ReadChoice(map, ChoiceKind.Format),
            Compression = ReadChoice(map, ChoiceKind.Compression),
            Background = ReadChoice(map, ChoiceKind.Background),
            HostedAt = map.Take("hosted-at") is { } path ? ReadPath(path) : null,
        };
        map.RefuseTheRest();
        return row;
    }

    private Template ReadPath(YamlNode node)
    {
        if (node is YamlNode.Text { Value: var path } && !path.StartsWith('/'))
            diagnostics.Add(node.At, $"a picture's path begins with a slash, not with '{path}'");
        return templates.InlineText(node, TemplateScope.PicturePath);
    }

    private Choice ReadChoice(MappingReader row, ChoiceKind kind)
    {
        switch (row.Take(kind.Key))
        {
            case null: return new Choice(null, kind.Otherwise);
            case YamlNode.Mapping node:
                var map = MappingReader.Open(node, "choice", diagnostics);
                var from = map.RequireText("from");
                if (from.Length > 0)
                    CheckParameter(from, kind, map.Take("from")!.At);
                var choice = new Choice(from, map.Require("default") is { } otherwise ? ReadValue(otherwise, kind) : kind.Otherwise);
                map.RefuseTheRest();
                return choice;
            case var node: return new Choice(null, ReadValue(node, kind));
        }
    }

    private string ReadValue(YamlNode node, ChoiceKind kind)
    {
        if (kind.Read(node) is { } value)
            return value;
        diagnostics.Add(node.At, $"'{kind.Key}' must be {kind.Form}, or chosen by a parameter: {{ from: NAME, default: {kind.Otherwise} }}");
        return kind.Otherwise;
    }

    private void CheckParameter(string name, ChoiceKind kind, SourceSpan at)
    {
        if (!parameters.Contains(name))
            diagnostics.Add(at, $"no operation has the parameter '{name}'{Suggestion.For(name, parameters.Select(same => same.Key))}");
        else if (!parameters[name].All(kind.CanComeFrom))
            diagnostics.Add(at, $"'{kind.Key}' can't come from '{name}': {kind.Demand}");
    }
}
