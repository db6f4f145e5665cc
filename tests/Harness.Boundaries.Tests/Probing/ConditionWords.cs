using Harness.Spec.Conditions;

namespace Harness.Boundaries.Tests.Probing;

/// <summary>Says a condition in a few words.</summary>
internal static class ConditionWords
{
    /// <summary>With a leading blank; nothing for one that always holds.</summary>
    public static string Of(Condition condition) =>
        condition.Requirements.IsEmpty ? "" : $" (with {string.Join(" and ", condition.Requirements.Select(Of))})";

    private static string Of(Requirement requirement) =>
        $"{requirement.Fact} {string.Join("|", requirement.Values.Order(StringComparer.Ordinal).Concat(requirement.MayBeAbsent ? ["absent"] : Array.Empty<string>()))}";
}
