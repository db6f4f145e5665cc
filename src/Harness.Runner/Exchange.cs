namespace Harness.Runner;

/// <summary>One request and what came of it, frozen when it ended.</summary>
public sealed record Exchange(SentRequest Request, Reply Reply);
