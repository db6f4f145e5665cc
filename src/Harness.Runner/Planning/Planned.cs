using System.Collections.Immutable;
using Harness.Scenarios;

namespace Harness.Runner.Planning;

/// <summary>One piece of work of a run, and the cases that it decides.</summary>
internal abstract record Planned
{
    private Planned(ImmutableArray<Member> members) => Members = members;

    /// <summary>The cases with their variables.</summary>
    public ImmutableArray<Member> Members { get; }

    /// <summary>A case of the work.</summary>
    public sealed record Member(Case Case, CaseScope Scope);

    /// <summary>One request that is sent once and judged for every case.</summary>
    public sealed record Shared(PreparedRequest Request, ImmutableArray<Member> Members) : Planned(Members);

    /// <summary>A case that sends its own requests.</summary>
    public sealed record Alone(Member Only) : Planned([Only]);
}
