using Harness.Boundaries.Tests.Sending;
using Harness.Spec;
using Harness.Spec.Operations;

namespace Harness.Boundaries.Tests.Probing;

/// <summary>A parameter that there isn't: where it is refused, and for models that look at some parameters alone.</summary>
internal static class UnknownProbes
{
    public static IEnumerable<Probe> Of(Dialect dialect, Operation operation)
    {
        if (operation.UnknownParameters == UnknownParameters.Refuse)
            return [new Probe(dialect.Name, operation.Name, "another name", "unknown", "any value", Outcome.Refused, IsTried)];
        return Served.Models(dialect, operation)
            .Where(model => model.Honours is not null)
            .Select(model => new Probe(dialect.Name, operation.Name, "another name", $"ignored by {model.Name}", "any value", Outcome.Taken, call => call.Model?.Name == model.Name && IsTried(call)));
    }

    private static bool IsTried(SentCall call) => call.Values.Keys.Any(name => !call.Operation.ParametersByName.ContainsKey(name));
}
