using System.Collections.Immutable;
using Harness.Runner;

namespace Harness.Proof;

/// <summary>What came of one mock: the verdicts by the cases' names, and the rows of its wire edits, counted from 1, that nothing met.</summary>
internal sealed record BenchRun(IReadOnlyDictionary<string, Verdict> Verdicts, ImmutableArray<int> IdleRows);
