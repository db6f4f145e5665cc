using Harness.Boundaries.Tests.Sending;

namespace Harness.Boundaries.Tests.Probing;

/// <summary>
/// A value that some case has to try: of which parameter, at which limit, and whether it is taken or refused.
/// </summary>
internal sealed record Probe(string Dialect, string Operation, string Parameter, string Limit, string Value, Outcome Wanted, Func<SentCall, bool> IsTriedBy)
{
    /// <summary>Whether one of the calls tries it, in a step that holds the outcome to be right.</summary>
    public bool IsIn(IEnumerable<SentCall> calls) => calls.Any(call => call.Operation.Name == Operation && call.Expected.HasFlag(Wanted) && IsTriedBy(call));

    /// <inheritdoc/>
    public override string ToString() => $"{Dialect} {Operation}: {Parameter}, {Limit}: no case sends {Value} and expects it {(Wanted == Outcome.Taken ? "taken" : "refused")}";
}
