using System.Collections.Immutable;
using Harness.Spec.Answers;
using Harness.Spec.Operations;
using Harness.Spec.Reading.Conditions;
using Harness.Spec.Reading.Operations;
using Harness.Spec.Yaml;

namespace Harness.Spec.Reading.Answers;

/// <summary>Reads what a success answers, at once and later.</summary>
internal static class AnswerReader
{
    private static readonly Template Nothing = new Template.Literal("null");

    public static ImmutableArray<AnswerRow> Read(MappingReader root, ConditionReader conditions, TemplateTable templates)
    {
        var rows = root.RequireItems("answers");
        RowOrder.RefuseGaps(rows, "answers", root.Diagnostics);
        return [.. rows.Select(item => ReadOne(item, root.Diagnostics, conditions, templates))];
    }

    public static AsyncRule? ReadAsync(MappingReader root, TemplateTable templates, ILookup<string, Parameter> parameters)
    {
        if (root.Take("async") is not { } node)
            return null;
        var map = MappingReader.Open(node, "async rule", root.Diagnostics);
        var rule = new AsyncRule(
            ParameterNames.Require(map, "parameter", ParameterType.Address, "answers are posted to it", parameters),
            Require(map, "accepted", TemplateScope.AcceptedTask, templates),
            Require(map, "delivered", TemplateScope.Delivery, templates),
            Require(map, "failed", TemplateScope.FailedDelivery, templates));
        map.RefuseTheRest();
        return rule;
    }

    private static AnswerRow ReadOne(YamlNode item, Diagnostics diagnostics, ConditionReader conditions, TemplateTable templates)
    {
        var map = MappingReader.Open(item, "answer row", diagnostics);
        var template = Require(map, "template", TemplateScope.Answer, templates);
        var row = new AnswerRow(conditions.Read(map), template, templates.Named(map, "delivered", TemplateScope.Answer) ?? template);
        map.RefuseTheRest();
        return row;
    }

    private static Template Require(MappingReader map, string key, TemplateScope scope, TemplateTable templates)
    {
        map.Require(key);
        return templates.Named(map, key, scope) ?? Nothing;
    }
}
