using Harness.Scenarios.Values;

namespace Harness.Scenarios.Judging;

/// <summary>What a judgement needs besides the answer: the variables, when the answer came, and its pictures.</summary>
public sealed record JudgingContext(IScope Variables, DateTimeOffset SeenAt, IPictureEvidence Pictures);
