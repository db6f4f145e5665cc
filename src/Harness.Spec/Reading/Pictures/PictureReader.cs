using System.Collections.Immutable;
using Harness.Spec.Answers;
using Harness.Spec.Operations;
using Harness.Spec.Pictures;
using Harness.Spec.Reading.Answers;
using Harness.Spec.Reading.Conditions;
using Harness.Spec.Reading.Operations;
using Harness.Spec.Yaml;

namespace Harness.Spec.Reading.Pictures;

/// <summary>Reads how pictures are made.</summary>
internal sealed class PictureReader(
    ConditionReader conditions,
    TemplateTable templates,
    ILookup<string, Parameter> parameters,
    Diagnostics diagnostics)
{
    private readonly ChoiceReader _choices = new(parameters, diagnostics);

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
            Count = _choices.Read(map, ChoiceKind.Count),
            Size = _choices.Read(map, ChoiceKind.Size),
            Format = _choices.Read(map, ChoiceKind.Format),
            Compression = _choices.Read(map, ChoiceKind.Compression),
            Background = _choices.Read(map, ChoiceKind.Background),
            Quality = _choices.Read(map, ChoiceKind.Quality),
            Mask = ParameterNames.Take(map, "mask", ParameterType.Pictures, "a mask is a picture", parameters),
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
}
