using Harness.Scenarios.Judging;
using Harness.Spec;

namespace Harness.Scenarios.Expectations;

/// <summary>One thing that an answer or a delivery must be like: one key under <c>expect</c>.</summary>
public abstract record Expectation(SourceSpan At)
{
    /// <summary>The first difference, or null where it is met.</summary>
    public abstract Difference? Judge(Seen seen, JudgingContext context);

    /// <summary>Whether it says something about the answer itself. One that only limits the time doesn't: any fast refusal would meet it.</summary>
    public virtual bool Asserts => true;
}
