using System.Collections.Immutable;
using Harness.Scenarios;

namespace Harness.Runner.Planning;

/// <summary>One piece of work of a run, and the cases that it decides.</summary>
internal abstract record Planned
{
    private Planned(ImmutableArray<Member> members) => Members = members;

    /// <summary>The cases with their variables.</summary>
    public ImmutableArray<Member> Members { get; }

    /// <summary>The same with variables in which nothing is captured yet.</summary>
    public abstract Planned Afresh();

    /// <summary>The same for fewer cases, or null where none is left.</summary>
    public abstract Planned? Where(Func<Case, bool> takes);

    /// <summary>A case of the work.</summary>
    public sealed record Member(Case Case, CaseScope Scope)
    {
        /// <summary>The same with variables in which nothing is captured yet.</summary>
        public Member Afresh() => this with { Scope = Scope.Afresh() };
    }

    /// <summary>One request that is sent once and judged for every case.</summary>
    public sealed record Shared(PreparedRequest Request, ImmutableArray<Member> Members) : Planned(Members)
    {
        /// <inheritdoc/>
        public override Planned Afresh() => new Shared(Request, [.. Members.Select(member => member.Afresh())]);

        /// <inheritdoc/>
        public override Planned? Where(Func<Case, bool> takes) =>
            Members.RemoveAll(member => !takes(member.Case)) is { IsEmpty: false } left ? new Shared(Request, left) : null;
    }

    /// <summary>A case that sends its own requests.</summary>
    public sealed record Alone(Member Only) : Planned([Only])
    {
        /// <inheritdoc/>
        public override Planned Afresh() => new Alone(Only.Afresh());

        /// <inheritdoc/>
        public override Planned? Where(Func<Case, bool> takes) => takes(Only.Case) ? this : null;
    }
}
