using System.Collections.Immutable;
using Harness.Spec;
using Harness.Spec.Conditions;
using Harness.Spec.Operations;

namespace Harness.Boundaries.Tests.Sending;

/// <summary>One call of an operation that a case makes, by a request of its own or as a tool inside of one, and what the case expects of it.</summary>
internal sealed record SentCall(Dialect Dialect, Operation Operation, Transport Transport, ImmutableDictionary<string, SentValue> Values, Outcome Expected) : IFacts
{
    // What a file, list or object is to conditions: there, and none of the values that could be named.
    private const string Nameless = "\0";

    /// <summary>The model that is meant, written or not; null where there is none of that name.</summary>
    public Model? Model { get; } = ModelOf(Dialect, Operation, Values);

    /// <summary>What is sent for a parameter that the model looks at; null where nothing is.</summary>
    public SentValue? Find(Parameter parameter) => Model?.LooksAt(parameter.Name) == false ? null : Values.GetValueOrDefault(parameter.Name);

    /// <summary>The row of rules that holds for a parameter; null where none does.</summary>
    public RuleRow? RowOf(Parameter parameter) => parameter.Rows.FirstOrDefault(row => row.When.Holds(this));

    /// <inheritdoc/>
    public string? Find(string fact) => fact switch
    {
        "model" => Model?.Name is { Length: > 0 } name ? name : null,
        "operation" => Operation.Name,
        "transport" => Transport.ToString().ToLowerInvariant(),
        _ => Operation.ParametersByName.GetValueOrDefault(fact) is { } parameter ? FactOf(parameter) : null,
    };

    private string? FactOf(Parameter parameter) => Find(parameter) switch
    {
        null or SentValue.Null => Model?.LooksAt(parameter.Name) == false ? null : parameter.Default?.Text,
        var value => value.Scalar ?? Nameless,
    };

    private static Model? ModelOf(Dialect dialect, Operation operation, ImmutableDictionary<string, SentValue> values)
    {
        if (operation.Parameters.FirstOrDefault(parameter => parameter.Type == ParameterType.Model) is not { } parameter)
            return Model.None;
        var name = values.GetValueOrDefault(parameter.Name) is SentValue.Text text ? text.Characters : parameter.Default?.Text;
        return name is not null && parameter.Among?.Contains(name) != false ? dialect.Models.GetValueOrDefault(name) : null;
    }
}
