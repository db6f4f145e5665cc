using System.Text.Json;
using Harness.Mock.Requests;
using Harness.Spec.Conditions;
using Harness.Spec.Operations;

namespace Harness.Mock.Mutations.Requests;

/// <summary>What rows may ask of a request: the fields as they came, before anything was checked, edited or assumed. A list is <c>[]</c>, an object <c>{}</c>.</summary>
internal sealed class RequestFacts(Operation? operation, Transport? transport, Fields? fields) : IFacts
{
    // What a file is to conditions: there, and none of the values that could be named.
    private const string Nameless = "\0";

    public string? Find(string fact) => fact switch
    {
        "operation" => operation?.Name,
        "transport" => transport is { } known ? JsonNamingPolicy.CamelCase.ConvertName(known.ToString()) : null,
        _ => fields?.Find(fact) switch
        {
            null or ParameterValue.Null => null,
            ParameterValue.Text text => text.Characters,
            ParameterValue.Number number => number.Literal,
            ParameterValue.Flag flag => flag.Value ? "true" : "false",
            ParameterValue.List => "[]",
            ParameterValue.Members => "{}",
            _ => Nameless,
        },
    };
}
