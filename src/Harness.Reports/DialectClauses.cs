using System.Collections.Immutable;
using Harness.Spec;

namespace Harness.Reports;

/// <summary>All promises of one dialect: the denominator of its report, whatever ran.</summary>
public sealed record DialectClauses(string Dialect, ImmutableArray<Clause> Clauses);
