using System.Collections.Immutable;
using System.Text.Json;
using Harness.Mock.Requests;
using Harness.Spec.Conditions;
using Harness.Spec.Mutations;
using Harness.Spec.Operations;

namespace Harness.Mock.Mutations.Requests;

/// <summary>What rows may ask of a request: the fields as they came, and what is inside of them, before anything was checked, edited or assumed. A list is <c>[]</c>, an object <c>{}</c>, a file its label.</summary>
internal sealed class RequestFacts(Operation? operation, Transport? transport, Fields? fields) : IFacts
{
    private const string Unlabelled = "none";

    public string? Find(string fact) => fact switch
    {
        "operation" => operation?.Name,
        "transport" => transport is { } known ? JsonNamingPolicy.CamelCase.ConvertName(known.ToString()) : null,
        _ => TextOf(fields?.Find(fact) ?? Inside(fact)),
    };

    // The first of what a path with [*] leads to.
    private ParameterValue? Inside(string fact)
    {
        if (fields is null || WirePath.Parse(fact) is not { Turns: [WirePath.Turn.ToMember(var name), .. var rest] } || fields.Find(name) is not { } field)
            return null;
        IEnumerable<ParameterValue> found = [field];
        foreach (var turn in rest)
            found = found.SelectMany(value => Step(value, turn));
        return found.FirstOrDefault();
    }

    private static ImmutableArray<ParameterValue> Step(ParameterValue from, WirePath.Turn turn) => (from, turn) switch
    {
        (ParameterValue.Members owner, WirePath.Turn.ToMember(var name)) when owner.Fields.TryGetValue(name, out var value) => [value],
        (ParameterValue.List owner, WirePath.Turn.ToItem(var index)) when index < owner.Items.Length && index >= -owner.Items.Length =>
            [owner.Items[index < 0 ? index + owner.Items.Length : index]],
        (ParameterValue.List owner, WirePath.Turn.ToEach) => owner.Items,
        _ => [],
    };

    private static string? TextOf(ParameterValue? value) => value switch
    {
        null or ParameterValue.Null => null,
        ParameterValue.Text text => text.Characters,
        ParameterValue.Number number => number.Literal,
        ParameterValue.Flag flag => flag.Value ? "true" : "false",
        ParameterValue.File file => file.ContentType ?? Unlabelled,
        ParameterValue.List => "[]",
        _ => "{}",
    };
}
