using System.Collections.Immutable;
using Harness.Spec;

namespace Harness.Reports;

/// <summary>One promise and what its cases say together.</summary>
internal sealed record ClauseTally(Clause Clause, Outcome Outcome, VerdictCounts Counts)
{
    /// <summary>The observable promises of a dialect in the order written, those without a case included.</summary>
    public static ImmutableArray<ClauseTally> Of(DialectClauses dialect, IEnumerable<ReportedVerdict> verdicts)
    {
        var byClause = verdicts.Where(verdict => verdict.Dialect == dialect.Dialect).ToLookup(verdict => verdict.Clause.Id);
        return [.. dialect.Clauses.Where(clause => clause.Unobservable is null).Select(clause => Of(clause, [.. byClause[clause.Id]]))];
    }

    private static ClauseTally Of(Clause clause, ImmutableArray<ReportedVerdict> verdicts) => new(
        clause,
        verdicts.IsEmpty ? Outcome.Unchecked : verdicts.Max(verdict => verdict.Outcome),
        VerdictCounts.Of(verdicts));
}
