using Harness.Spec.Conditions;
using Harness.Spec.Errors;
using Harness.Spec.Pictures;

namespace Harness.Mock.Checking;

/// <summary>Refuses for content, as far as the triggers of a dialect stand for a judge.</summary>
internal static class Moderation
{
    /// <summary>The refusal before anything is made, or null.</summary>
    public static Refusal? OfInput(ModerationRule? rule, IFacts request) =>
        Finds(rule, rule?.InputTrigger, request) ? new Refusal(ErrorCondition.ModerationOfInput) : null;

    /// <summary>The refusal of what was made, or null.</summary>
    public static Refusal? OfOutput(ModerationRule? rule, IFacts request) =>
        Finds(rule, rule?.OutputTrigger, request) ? new Refusal(ErrorCondition.ModerationOfOutput) : null;

    private static bool Finds(ModerationRule? rule, string? trigger, IFacts request) =>
        rule is not null && trigger is not null && request.Find(rule.Parameter) is { } text && text.Contains(trigger, StringComparison.Ordinal);
}
