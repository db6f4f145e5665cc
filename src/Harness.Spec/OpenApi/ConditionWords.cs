using Harness.Spec.Conditions;

namespace Harness.Spec.OpenApi;

/// <summary>Conditions as a person says them.</summary>
internal static class ConditionWords
{
    /// <summary><c>when `model` is `a` or `b` and the body is JSON</c>; <c>otherwise</c> for a row that always holds.</summary>
    public static string Of(Condition when) =>
        when.Requirements.IsEmpty ? "otherwise" : "when " + Words.And(when.Requirements.Select(Of));

    private static string Of(Requirement requirement)
    {
        var values = requirement.Values.Order(StringComparer.Ordinal);
        if (requirement.Fact == "transport")
            return "the body is " + Words.Or(values.Select(value => value == "json" ? "JSON" : "a form"));
        var words = requirement.MayBeAbsent ? values.Select(Words.Value).Prepend("left out") : values.Select(Words.Value);
        return $"{Words.Code(requirement.Fact)} is {Words.Or(words)}";
    }
}
