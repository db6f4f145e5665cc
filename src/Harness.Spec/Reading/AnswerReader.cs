using System.Collections.Immutable;
using Harness.Spec.Yaml;

namespace Harness.Spec.Reading;

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
        var parameter = map.RequireText("parameter");
        if (parameter.Length > 0 && !parameters.Contains(parameter))
            root.Diagnostics.Add(map.Take("parameter")!.At, $"no operation has the parameter '{parameter}'{Suggestion.For(parameter, parameters.Select(same => same.Key))}");
        else if (parameters[parameter].Any(same => same.Type != ParameterType.Address))
            root.Diagnostics.Add(map.Take("parameter")!.At, $"the parameter '{parameter}' must be of the type address: answers are posted to it");
        var rule = new AsyncRule(
            parameter,
            Require(map, "accepted", TemplateScope.Answer, templates),
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
