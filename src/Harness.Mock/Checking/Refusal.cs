using Harness.Spec;

namespace Harness.Mock.Checking;

/// <summary>Why a request isn't served: the condition, and what its message may mention. <see cref="Problem"/> is a clause without a full stop.</summary>
internal sealed record Refusal(ErrorCondition Condition)
{
    public string Parameter { get; init; } = "";

    public string Value { get; init; } = "";

    public string Problem { get; init; } = "";
}
