using System.Collections.Frozen;
using Harness.Boundaries.Tests.Sending;
using Harness.Spec.Operations;

namespace Harness.Boundaries.Tests.Rules;

/// <summary>What has to be tried of one kind of rule. A kind without a form of its own can't be derived from, and that is a failure.</summary>
internal abstract class RuleForm
{
    private static readonly FrozenDictionary<Type, Func<Rule, RuleForm>> Forms = new Dictionary<Type, Func<Rule, RuleForm>>
    {
        [typeof(Rule.Forbidden)] = _ => new ForbiddenForm(),
        [typeof(Rule.OneOf)] = rule => new OneOfForm((Rule.OneOf)rule),
        [typeof(Rule.Range)] = rule => new RangeForm((Rule.Range)rule),
        [typeof(Rule.Length)] = rule => new LengthForm((Rule.Length)rule),
        [typeof(Rule.Count)] = rule => new CountForm((Rule.Count)rule),
        [typeof(Rule.FileBytes)] = rule => new FileBytesForm((Rule.FileBytes)rule),
        [typeof(Rule.Formats)] = rule => new FormatsForm((Rule.Formats)rule),
        [typeof(Rule.Square)] = _ => new SquareForm(),
        [typeof(Rule.Like)] = rule => new LikeForm((Rule.Like)rule),
        [typeof(Rule.Alpha)] = _ => new AlphaForm(),
        [typeof(Rule.Size)] = rule => new SizeForm((Rule.Size)rule),
        [typeof(Rule.Ratio)] = rule => new RatioForm((Rule.Ratio)rule),
    }.ToFrozenDictionary();

    /// <summary>The rule in a few words.</summary>
    public abstract string Words { get; }

    /// <summary>The values at the rule's limits, one step inside and one step outside; or its members and a foreign one.</summary>
    public abstract IEnumerable<Point> Points { get; }

    /// <summary>Whether a value breaks the rule.</summary>
    public abstract bool IsBrokenBy(SentValue value, SentCall call);

    /// <summary>Whether there is a form for a kind of rule.</summary>
    public static bool Knows(Type rule) => Forms.ContainsKey(rule);

    public static RuleForm Of(Rule rule) => Forms[rule.GetType()](rule);
}
