namespace Harness.Runner;

/// <summary>One request and what came of it, frozen when it ended.</summary>
public sealed record Exchange(SentRequest Request, Reply Reply)
{
    private const int LongestKeptBody = 64 * 1024;

    /// <summary>
    /// The same with no more than the beginning of a long answer. Evidence is kept to the end of a run, and all answers together may be gigabytes.
    /// </summary>
    public Exchange Abridged() => Reply is Reply.Answer { Body.Length: > LongestKeptBody } answer
        ? this with { Reply = answer with { Body = answer.Body[..LongestKeptBody].ToArray(), Arrivals = [] } }
        : this;
}
