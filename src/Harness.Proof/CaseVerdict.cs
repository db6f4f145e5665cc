using Harness.Runner;
using Harness.Scenarios;

namespace Harness.Proof;

/// <summary>What became of one case at one mock. The evidence is gone: of a quarter of a million cases only what was different is told.</summary>
public sealed record CaseVerdict(Case Case, Verdict Verdict)
{
    /// <summary>How the answer differed from what the clause promises; null where it didn't, or nobody can tell.</summary>
    public Mismatch? Difference => Verdict switch
    {
        Verdict.Failed failed => failed.Mismatch,
        Verdict.Warned warned => warned.Mismatch,
        Verdict.Noted noted => noted.Mismatch,
        _ => null,
    };

    /// <summary>Why the case couldn't be judged; null where it could.</summary>
    public string? WhyUnjudged => Verdict switch
    {
        Verdict.Blocked blocked => blocked.Cause,
        Verdict.NotRun not => not.Reason,
        _ => null,
    };
}
