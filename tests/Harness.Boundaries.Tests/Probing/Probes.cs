using Harness.Boundaries.Tests.Rules;
using Harness.Boundaries.Tests.Sending;
using Harness.Spec;
using Harness.Spec.Operations;

namespace Harness.Boundaries.Tests.Probing;

/// <summary>Derives from a dialect everything that has to be tried.</summary>
internal static class Probes
{
    public static IEnumerable<Probe> Of(Dialect dialect) => dialect.Operations.SelectMany(operation => Of(dialect, operation));

    private static IEnumerable<Probe> Of(Dialect dialect, Operation operation) =>
    [
        .. operation.Parameters.SelectMany(parameter => OfRules(dialect, operation, parameter)),
        .. OfFiles(dialect, operation),
        .. operation.Parameters.SelectMany(parameter => PresenceProbes.Of(dialect, operation, parameter)),
        .. ModelProbes.Of(dialect, operation),
        .. UnknownProbes.Of(dialect, operation),
    ];

    // Once a row: where a row doesn't ask for a model or a transport, one of each is enough.
    private static IEnumerable<Probe> OfRules(Dialect dialect, Operation operation, Parameter parameter) =>
        from row in parameter.Rows
        from rule in row.Rules
        where rule is not Rule.FileBytes
        let form = RuleForm.Of(rule)
        from point in form.Points
        select new Probe(dialect.Name, operation.Name, parameter.Name, form.Words + ConditionWords.Of(row.When), point.Value, point.Wanted, call => Tries(call, parameter, row, point));

    // Once a limit, whichever parameter has it: an upload of 50 MB takes longer than a hundred other requests.
    private static IEnumerable<Probe> OfFiles(Dialect dialect, Operation operation) =>
        from limited in LimitsOfFiles(operation).GroupBy(place => place.Rule)
        let form = RuleForm.Of(limited.Key)
        from point in form.Points
        select new Probe(dialect.Name, operation.Name, "files", form.Words, point.Value, point.Wanted, call => limited.Any(place => Tries(call, place.Parameter, place.Row, point)));

    private static IEnumerable<(Parameter Parameter, RuleRow Row, Rule.FileBytes Rule)> LimitsOfFiles(Operation operation) =>
        from parameter in operation.Parameters
        from row in parameter.Rows
        from rule in row.Rules.OfType<Rule.FileBytes>()
        select (parameter, row, rule);

    private static bool Tries(SentCall call, Parameter parameter, RuleRow row, Point point) =>
        call.Model is not null && ReferenceEquals(call.RowOf(parameter), row) && call.Find(parameter) is { } value and not SentValue.Null && point.Is(value, call);
}
