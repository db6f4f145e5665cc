using Harness.Mock.Checking;

namespace Harness.Mock.Responses;

/// <summary>What came of a request: a response, why there is none, or both where it was made and may not be shown.</summary>
internal sealed record MadeOutcome(MadeResponse? Response, Refusal? Refusal);
