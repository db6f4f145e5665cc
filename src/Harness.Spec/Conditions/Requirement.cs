using System.Collections.Frozen;

namespace Harness.Spec.Conditions;

/// <summary>One fact (<c>model</c>, <c>operation</c>, <c>transport</c> or a parameter's name) and the values that it may have.</summary>
public sealed record Requirement(string Fact, FrozenSet<string> Values, bool MayBeAbsent)
{
    /// <summary>Whether the value is one of them.</summary>
    public bool Holds(string? value) => value is null ? MayBeAbsent : Values.Contains(value);
}
