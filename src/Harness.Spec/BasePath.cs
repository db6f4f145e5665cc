namespace Harness.Spec;

/// <summary>A path in front of every operation (<c>/v1</c>; empty for the root) and the clause that promises it.</summary>
public sealed record BasePath(string Path, string Clause, SourceSpan At);
