using System.Diagnostics;
using System.Text.Json;
using Harness.Mock.Requests;
using Harness.Spec.Conditions;
using Harness.Spec.Operations;

namespace Harness.Mock.Mutations.Requests;

/// <summary>
/// What rows may ask of a request: the fields as they came, before anything was checked, edited or assumed. A list is <c>[]</c>, an object
/// <c>{}</c>, an uploaded file <c>file</c>.
/// </summary>
internal sealed class RequestFacts(Operation? operation, Transport? transport, Fields? fields) : IFacts
{
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
            ParameterValue.File => "file",
            _ => throw new UnreachableException(),
        },
    };
}
