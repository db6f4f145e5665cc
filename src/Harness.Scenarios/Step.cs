using System.Collections.Immutable;
using Harness.Scenarios.Expectations;
using Harness.Scenarios.Requests;
using Harness.Scenarios.Values;
using Harness.Spec;

namespace Harness.Scenarios;

/// <summary>One step of a scenario and what is expected of it.</summary>
public abstract record Step
{
    private Step(SourceSpan at, ImmutableArray<Expectation> expect) => (At, Expect) = (at, expect);

    /// <summary>Where it was written.</summary>
    public SourceSpan At { get; }

    /// <summary>What the answer, or each delivery, must be like; in the order written.</summary>
    public ImmutableArray<Expectation> Expect { get; }

    /// <summary>Sends a request.</summary>
    public sealed record Send(SourceSpan At, RequestSpec Request, ImmutableArray<Expectation> Expect, ImmutableArray<Capture> Captures) : Step(At, Expect)
    {
        /// <summary>Whether an answer with this status is among those that are expected.</summary>
        public bool ExpectsStatus(int status, IScope scope) => Expect.OfType<StatusIs>().Any(expectation => expectation.Accepts(status, scope));

        /// <summary>Whether nothing but a refusal is right: such a request is free.</summary>
        public bool ExpectsRefusal(IScope scope) => Expect.OfType<StatusIs>().Any(status => status.IsRefusal(scope));
    }

    /// <summary>Lets time pass, so that what follows is told apart from what came before by times in seconds.</summary>
    public sealed record Wait(SourceSpan At, TimeSpan Length) : Step(At, []);

    /// <summary>Waits for so many deliveries to <c>$inbox.url</c>, and <paramref name="Quiet"/> more for surplus ones.</summary>
    public sealed record Collect(SourceSpan At, TimeSpan Within, int Count, TimeSpan Quiet, ImmutableArray<Expectation> Expect) : Step(At, Expect)
    {
        /// <summary>When they may come.</summary>
        public DeliveryOrder Order { get; init; }
    }
}
