using System.Collections.Immutable;
using Harness.Scenarios.Judging;
using Harness.Scenarios.Values;
using Harness.Spec;
using Harness.Spec.Answers;

namespace Harness.Scenarios.Parsing;

/// <summary>The names of cases: <c>dialect/topic/id[value,value]</c>.</summary>
internal static class CaseName
{
    private const int LongestLabel = 60;

    public static string Of(Dialect dialect, Scenario scenario, Scenario.MatrixRow row, BasePath? each)
    {
        ImmutableArray<string> labels = [.. row.Values.Select(pair => Label(pair.Value))];
        if (each is not null)
            labels = labels.Add(each.Path.Length == 0 ? "/" : each.Path);
        return $"{dialect.Name}/{scenario.Topic}/{scenario.Id}{(labels.IsEmpty ? "" : $"[{string.Join(',', labels)}]")}";
    }

    /// <summary>A value of the matrix as it stands in the name.</summary>
    public static string Label(ValueTemplate template)
    {
        var label = template switch
        {
            ValueTemplate.Literal { Is: Value.Text { Characters: "" } } => "\"\"",
            ValueTemplate.Literal { Is: Value.Null } => "null",
            ValueTemplate.Literal literal => Shown.Plain(literal.Is.AsText ?? ""),
            ValueTemplate.Variable variable => variable.Name,
            ValueTemplate.Text text => string.Concat(text.Parts.Select(part => part is TextPart.Variable name ? name.Name : ((TextPart.Literal)part).Characters)),
            ValueTemplate.List list => $"({string.Join(' ', list.Items.Select(Label))})",
            ValueTemplate.Map map => $"{{{string.Join(' ', map.Members.Select(member => $"{member.Key}:{Label(member.Value)}"))}}}",
            _ => "",
        };
        return label.Length <= LongestLabel ? label : label[..LongestLabel] + "…";
    }
}
