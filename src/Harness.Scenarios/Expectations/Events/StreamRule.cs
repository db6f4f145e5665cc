using Harness.Scenarios.Judging;
using Harness.Spec;

namespace Harness.Scenarios.Expectations.Events;

/// <summary>What all events of a stream together are like: one key beside <c>events</c>.</summary>
public abstract record StreamRule(SourceSpan At)
{
    /// <summary>The first difference of a stream that ended properly and whose events are JSON, or null where the rule is kept.</summary>
    public abstract Difference? Judge(Seen.Answer seen);
}
