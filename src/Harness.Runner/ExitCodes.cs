using System.Collections.Immutable;

namespace Harness.Runner;

/// <summary>Finds the exit code of a run. Whatever is missing is never green.</summary>
public static class ExitCodes
{
    private static readonly ImmutableArray<ExitCode> WorstFirst =
        [ExitCode.HarnessFault, ExitCode.Usage, ExitCode.Broken, ExitCode.Incomplete, ExitCode.StaleBaseline, ExitCode.Conformant];

    /// <summary>The code that stands where several hold; <see cref="ExitCode.Incomplete"/> where none does.</summary>
    public static ExitCode Worst(IEnumerable<ExitCode> codes)
    {
        var ranks = codes.Select(code => WorstFirst.IndexOf(code)).ToArray();
        return ranks.Length == 0 ? ExitCode.Incomplete : WorstFirst[ranks.Min()];
    }

    /// <summary>
    /// The code of a run. <paramref name="unchecked"/> is how many observable clauses of the dialects have no result at all; they make it
    /// incomplete, as does a run in which nothing was judged.
    /// </summary>
    public static ExitCode Of(IReadOnlyCollection<CaseResult> results, int @unchecked, Strictness strictness)
    {
        var codes = results.Select(result => Of(result.Verdict, strictness)).ToList();
        if (@unchecked > 0 || results.All(result => result.Verdict is Verdict.NotRun))
            codes.Add(ExitCode.Incomplete);
        return Worst(codes);
    }

    private static ExitCode Of(Verdict verdict, Strictness strictness) => verdict switch
    {
        Verdict.Failed => ExitCode.Broken,
        Verdict.Warned => strictness == Strictness.Strict ? ExitCode.Broken : ExitCode.Conformant,
        Verdict.Passed or Verdict.Noted or Verdict.NotApplicable or Verdict.NotRun { Cause: NotRunCause.Filtered } => ExitCode.Conformant,
        _ => ExitCode.Incomplete,
    };
}
