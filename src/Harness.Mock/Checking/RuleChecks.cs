using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Harness.Mock.Requests;
using Harness.Spec.Errors;
using Harness.Spec.Operations;

namespace Harness.Mock.Checking;

/// <summary>Whether a text or number keeps a rule; one entry for every kind of rule. The value has its parameter's type already.</summary>
internal static class RuleChecks
{
    private static readonly FrozenDictionary<Type, Func<Rule, ParameterValue, Refusal?>> Checks = new Dictionary<Type, Func<Rule, ParameterValue, Refusal?>>
    {
        [typeof(Rule.OneOf)] = (rule, value) => OneOf((Rule.OneOf)rule, ValueWords.Text(value)),
        [typeof(Rule.Range)] = (rule, value) => Range((Rule.Range)rule, ValueWords.Text(value)),
        [typeof(Rule.Length)] = (rule, value) => Length((Rule.Length)rule, ValueWords.Text(value)),
        [typeof(Rule.Ratio)] = (rule, value) => RatioCheck.Breach((Rule.Ratio)rule, ValueWords.Text(value)),
        [typeof(Rule.Size)] = (rule, value) => SizeCheck.Breach((Rule.Size)rule, ValueWords.Text(value)),
    }.ToFrozenDictionary();

    /// <summary>What is wrong, or null.</summary>
    public static Refusal? Breach(Rule rule, ParameterValue value) => Checks[rule.GetType()](rule, value);

    /// <summary>A word that isn't among those that can stand there.</summary>
    public static Refusal ForeignWord(string word, ImmutableArray<string> words) => new(ErrorCondition.ForeignWord)
    {
        Value = word,
        Words = words,
        Problem = $"it must be one of {string.Join(", ", words)}",
    };

    private static Refusal? OneOf(Rule.OneOf rule, string text) => rule.Words.Contains(text) ? null : ForeignWord(text, rule.Words);

    private static Refusal? Range(Rule.Range rule, string digits)
    {
        var number = int.Parse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        if (number >= rule.Least && number <= rule.Most)
            return null;
        return new Refusal(number < rule.Least ? ErrorCondition.NumberTooSmall : ErrorCondition.NumberTooLarge)
        {
            Value = digits,
            Limit = number < rule.Least ? rule.Least : rule.Most,
            Problem = rule.Least == rule.Most ? $"it must be {rule.Least} here" : $"it must be from {rule.Least} to {rule.Most}",
        };
    }

    private static Refusal? Length(Rule.Length rule, string text)
    {
        var characters = text.EnumerateRunes().Count();
        if (characters >= rule.Least && characters <= rule.Most)
            return null;
        var condition = characters > rule.Most ? ErrorCondition.TextTooLong : characters > 0 ? ErrorCondition.TextTooShort : ErrorCondition.EmptyText;
        return new Refusal(condition)
        {
            Value = text,
            Limit = characters > rule.Most ? rule.Most : rule.Least,
            Length = characters,
            Problem = $"it must have {rule.Least} to {rule.Most} characters, not {characters}",
        };
    }
}
