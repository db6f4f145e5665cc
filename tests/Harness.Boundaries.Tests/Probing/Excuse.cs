namespace Harness.Boundaries.Tests.Probing;

/// <summary>Why something isn't tried. What is null holds for everything; a limit and a value are named by what they begin with.</summary>
internal sealed record Excuse(string Dialect, string? Operation, string? Parameter, string? Limit, string? Value, string Why)
{
    public bool Covers(Probe probe) =>
        probe.Dialect == Dialect
        && (Operation is null || probe.Operation == Operation)
        && (Parameter is null || probe.Parameter == Parameter)
        && (Limit is null || probe.Limit.StartsWith(Limit, StringComparison.Ordinal))
        && (Value is null || probe.Value.StartsWith(Value, StringComparison.Ordinal));
}
