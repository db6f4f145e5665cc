using Harness.Boundaries.Tests.Sending;
using Harness.Spec;
using Harness.Spec.Conditions;
using Harness.Spec.Operations;

namespace Harness.Boundaries.Tests.Probing;

/// <summary>
/// What is required, missing, null, empty and of another type; and null where it means the same as nothing, or must not be. Null is JSON's
/// alone: forms and queries can't say it.
/// </summary>
internal static class PresenceProbes
{
    public static IEnumerable<Probe> Of(Dialect dialect, Operation operation, Parameter parameter)
    {
        if (parameter.Required is { } condition)
            return OfRequired(dialect, operation, parameter, condition);
        if (!Served.Transports(operation).Contains(Transport.Json) || !Served.IsSetByClients(dialect, operation, parameter) || IsForbiddenInJson(parameter))
            return [];
        return [parameter.Nullable
            ? Make("may be null", "null", Outcome.Taken, call => IsNull(call, parameter) && call.RowOf(parameter) is not { Forbids: true })
            : Make("mustn't be null", "null", Outcome.Refused, call => IsNull(call, parameter))];

        Probe Make(string limit, string value, Outcome wanted, Func<SentCall, bool> isTried) => new(dialect.Name, operation.Name, parameter.Name, limit, value, wanted, isTried);
    }

    private static IEnumerable<Probe> OfRequired(Dialect dialect, Operation operation, Parameter parameter, Condition condition)
    {
        var words = "required" + ConditionWords.Of(condition);
        yield return Make("a request without it", call => !call.Values.ContainsKey(parameter.Name));
        if (Served.Transports(operation).Any(transport => transport == Transport.Json && MayHold(condition, transport)))
            yield return Make("null", call => IsNull(call, parameter));
        yield return Make("an empty value", call => call.Values.GetValueOrDefault(parameter.Name) is { } value && TypeForms.IsEmpty(value));
        yield return Make("a value of another type", call => call.Values.GetValueOrDefault(parameter.Name) is { } value && TypeForms.IsForeign(parameter, value, call.Transport));

        Probe Make(string value, Func<SentCall, bool> isTried) =>
            new(dialect.Name, operation.Name, parameter.Name, words, value, Outcome.Refused, call => condition.Holds(call) && isTried(call));
    }

    private static bool IsNull(SentCall call, Parameter parameter) => call.Values.GetValueOrDefault(parameter.Name) is SentValue.Null;

    private static bool MayHold(Condition condition, Transport transport) =>
        condition.Requirements.All(requirement => requirement.Fact != "transport" || requirement.Values.Contains(transport.ToString().ToLowerInvariant()));

    private static bool IsForbiddenInJson(Parameter parameter) =>
        parameter.Rows.Any(row => row is { Forbids: true, When.Requirements: [{ Fact: "transport" } only] } && only.Values.Contains("json"));
}
