using System.Collections.Immutable;

namespace Harness.Spec.Mutations;

/// <summary>Server-sent events by their names; none means all of them.</summary>
public sealed record EventNames(ImmutableArray<string> Names)
{
    /// <summary>Whether an event is meant.</summary>
    public bool Take(string name) => Names.IsEmpty || Names.Contains(name);
}
