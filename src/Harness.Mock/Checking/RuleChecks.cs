using System.Collections.Frozen;
using System.Globalization;
using Harness.Mock.Requests;
using Harness.Spec;

namespace Harness.Mock.Checking;

/// <summary>Whether a value keeps a rule; one entry for every kind of rule. The value has its parameter's type already.</summary>
internal static class RuleChecks
{
    private static readonly FrozenDictionary<Type, Func<Rule, ParameterValue, string?>> Checks = new Dictionary<Type, Func<Rule, ParameterValue, string?>>
    {
        [typeof(Rule.OneOf)] = (rule, value) => OneOf((Rule.OneOf)rule, Text(value)),
        [typeof(Rule.Range)] = (rule, value) => Range((Rule.Range)rule, Number(value)),
        [typeof(Rule.Length)] = (rule, value) => Length((Rule.Length)rule, Text(value)),
        [typeof(Rule.Count)] = (rule, value) => Count((Rule.Count)rule, value),
        [typeof(Rule.FileBytes)] = (rule, value) => FileBytes((Rule.FileBytes)rule, value),
        [typeof(Rule.Ratio)] = (rule, value) => RatioCheck.Problem((Rule.Ratio)rule, Text(value)),
        [typeof(Rule.Size)] = (rule, value) => SizeCheck.Problem((Rule.Size)rule, Text(value)),
    }.ToFrozenDictionary();

    /// <summary>What is wrong, or null.</summary>
    public static string? Problem(Rule rule, ParameterValue value) => Checks[rule.GetType()](rule, value);

    private static string? OneOf(Rule.OneOf rule, string text) =>
        rule.Words.Contains(text) ? null : $"it must be one of {string.Join(", ", rule.Words)}";

    private static string? Range(Rule.Range rule, int number) =>
        number >= rule.Least && number <= rule.Most ? null
            : rule.Least == rule.Most ? $"it must be {rule.Least} here" : $"it must be from {rule.Least} to {rule.Most}";

    private static string? Length(Rule.Length rule, string text)
    {
        var characters = text.EnumerateRunes().Count();
        return characters >= rule.Least && characters <= rule.Most ? null : $"it must have {rule.Least} to {rule.Most} characters, not {characters}";
    }

    private static string? Count(Rule.Count rule, ParameterValue value)
    {
        var pictures = value is ParameterValue.List list ? list.Items.Length : 1;
        return pictures >= rule.Least && pictures <= rule.Most ? null : $"{rule.Least} to {rule.Most} pictures are taken, not {pictures}";
    }

    private static string? FileBytes(Rule.FileBytes rule, ParameterValue value) => value switch
    {
        ParameterValue.File file when file.Content.Length > rule.Most => $"a file may have {rule.Most} bytes at most, not {file.Content.Length}",
        ParameterValue.List list => list.Items.Select(item => FileBytes(rule, item)).FirstOrDefault(problem => problem is not null),
        _ => null,
    };

    private static string Text(ParameterValue value) => ((ParameterValue.Text)value).Characters;

    private static int Number(ParameterValue value) => int.Parse(
        value is ParameterValue.Number number ? number.Literal : Text(value), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
}
