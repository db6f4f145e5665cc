using System.Globalization;
using Harness.Scenarios.Judging;
using Harness.Scenarios.Parsing;
using Harness.Scenarios.Values;
using Harness.Spec;
using Harness.Spec.Yaml;

namespace Harness.Scenarios.Expectations.Events;

/// <summary><c>2</c>, <c>$n</c> or <c>[0, $most]</c>: how many of something come, both ends included; an end that is null is open.</summary>
public sealed record CountRange(SourceSpan At, ValueTemplate? Least, ValueTemplate? Most)
{
    /// <summary>Exactly one.</summary>
    internal static CountRange One(SourceSpan at)
    {
        var one = new ValueTemplate.Literal(at, new Value.Number("1"));
        return new CountRange(at, one, one);
    }

    /// <summary>Reads a range; null where it was refused.</summary>
    internal static CountRange? Parse(YamlNode node, PatternReader reader)
    {
        var ends = node is YamlNode.Sequence { Items: { Length: 2 } items } ? items : [node, node];
        var open = ends.Count(end => end is YamlNode.Null);
        if (open < 2 && ends.All(end => end is YamlNode.Null && node is YamlNode.Sequence || IsNumber(end)) && !IsReversed(ends[0], ends[1]))
            return new CountRange(node.At, End(ends[0], reader), ends[0] == ends[1] ? End(ends[0], reader) : End(ends[1], reader));
        reader.Report(node, "'count' is a whole number or a range of two, the lower one first: 1, [0, 3], [1, null]");
        return null;
    }

    /// <summary>The ends as numbers. A variable that holds no number is one that no count reaches.</summary>
    public (int Least, int Most) Fill(IScope scope) => (Fill(Least, 0, scope), Fill(Most, int.MaxValue, scope));

    /// <summary>The range in a few words, for messages.</summary>
    public string Describe(IScope scope) => (Least?.FillText(scope), Most?.FillText(scope)) switch
    {
        ({ } least, { } most) when least == most => Shown.Plain(least),
        ({ } least, null) => $"at least {Shown.Plain(least)}",
        (null, { } most) => $"at most {Shown.Plain(most)}",
        var (least, most) => $"{Shown.Plain(least!)} to {Shown.Plain(most!)}",
    };

    private static int Fill(ValueTemplate? end, int open, IScope scope) =>
        end is null ? open : int.TryParse(end.FillText(scope), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : int.MaxValue;

    private static ValueTemplate? End(YamlNode node, PatternReader reader) => node is YamlNode.Null ? null : reader.Template(node);

    private static bool IsNumber(YamlNode node) => NumberOf(node) is not null || node is YamlNode.Text { Value: var text } && TemplateText.WholeVariable(text) is not null;

    private static bool IsReversed(YamlNode least, YamlNode most) => NumberOf(least) > NumberOf(most);

    private static int? NumberOf(YamlNode node) =>
        node is YamlNode.Number { Literal: var literal } && int.TryParse(literal, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
