using System.Collections.Immutable;
using Harness.Spec.Answers;
using Harness.Spec.Operations;
using Harness.Spec.Reading.Conditions;
using Harness.Spec.Reading.Operations;
using Harness.Spec.Reading.Pictures;
using Harness.Spec.Yaml;

namespace Harness.Spec.Reading.Answers;

/// <summary>Reads how answers are streamed.</summary>
internal sealed class StreamRowReader(
    ConditionReader conditions,
    TemplateTable templates,
    ILookup<string, Parameter> parameters,
    Diagnostics diagnostics)
{
    private readonly ChoiceReader _choices = new(parameters, diagnostics);

    public ImmutableArray<StreamRow> Read(MappingReader root)
    {
        var rows = root.TakeItems("streams");
        RowOrder.RefuseUnreachable(rows, diagnostics);
        return [.. rows.Select(ReadOne)];
    }

    private StreamRow ReadOne(YamlNode item)
    {
        var map = MappingReader.Open(item, "stream row", diagnostics);
        var row = new StreamRow(
            conditions.Read(map),
            ParameterNames.Require(map, "asked-by", ParameterType.Flag, "true asks for a stream", parameters),
            _choices.Read(map, ChoiceKind.Partials),
            ReadEvent(map, "partial", TemplateScope.PartialEvent),
            ReadEvent(map, "completed", TemplateScope.CompletedEvent),
            ReadEvent(map, "failed", TemplateScope.FailedEvent));
        map.RefuseTheRest();
        return row;
    }

    private StreamEvent ReadEvent(MappingReader row, string key, TemplateScope scope) =>
        row.Require(key) is { } node ? StreamEventReader.Read(node, scope, templates, diagnostics) : StreamEventReader.Nothing;
}
