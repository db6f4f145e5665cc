using System.Collections.Immutable;
using Harness.Spec.Yaml;

namespace Harness.Spec.Reading;

/// <summary>Reads how pictures are made.</summary>
internal static class PictureReader
{
    public static ImmutableArray<PictureRow> Read(MappingReader root, ConditionReader conditions, TemplateTable templates) =>
        [.. root.TakeItems("pictures").Select(item => ReadOne(item, root.Diagnostics, conditions, templates))];

    private static PictureRow ReadOne(YamlNode item, Diagnostics diagnostics, ConditionReader conditions, TemplateTable templates)
    {
        var map = MappingReader.Open(item, "picture row", diagnostics);
        var row = new PictureRow
        {
            When = conditions.Read(map),
            Count = ReadChoice(map, "count", "1"),
            Size = ReadChoice(map, "size", "1024x1024"),
            Format = ReadChoice(map, "format", "png"),
            Compression = ReadChoice(map, "compression", "100"),
            Background = ReadChoice(map, "background", "opaque"),
            HostedAt = map.Take("hosted-at") is { } path ? templates.Inline(path, TemplateScope.PicturePath) : null,
        };
        map.RefuseTheRest();
        return row;
    }

    private static Choice ReadChoice(MappingReader row, string key, string otherwise)
    {
        switch (row.Take(key))
        {
            case null: return new Choice(null, otherwise);
            case YamlNode.Text text: return new Choice(null, text.Value);
            case YamlNode.Number number: return new Choice(null, number.Literal);
            case var node:
                var map = MappingReader.Open(node, "choice", row.Diagnostics);
                var from = map.RequireText("from");
                var choice = map.Require("default") switch
                {
                    YamlNode.Text text => new Choice(from, text.Value),
                    YamlNode.Number number => new Choice(from, number.Literal),
                    _ => new Choice(from, otherwise),
                };
                map.RefuseTheRest();
                return choice;
        }
    }
}
