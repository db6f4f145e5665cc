using System.Collections.Immutable;
using System.Text.Json;
using Harness.Mock.Requests;
using Harness.Spec.Conditions;
using Harness.Spec.Mutations;
using Harness.Spec.Operations;
using Harness.Spec.Reading.Mutations;

namespace Harness.Mock.Mutations.Requests;

/// <summary>
/// What rows may ask of a request: the fields as they came, before anything was checked, edited or assumed. A path leads inside of a field
/// (<c>images[0].file_id</c>, <c>image[1]</c>). A list is <c>[]</c>, an object <c>{}</c>, a file its content type.
/// </summary>
internal sealed class RequestFacts(Operation? operation, Transport? transport, Fields? fields) : IFacts
{
    public string? Find(string fact) => fact switch
    {
        "operation" => operation?.Name,
        "transport" => transport is { } known ? JsonNamingPolicy.CamelCase.ConvertName(known.ToString()) : null,
        _ => ValueAt(fact) switch
        {
            ParameterValue.Text text => text.Characters,
            ParameterValue.Number number => number.Literal,
            ParameterValue.Flag flag => flag.Value ? "true" : "false",
            ParameterValue.List => "[]",
            ParameterValue.Members => "{}",
            ParameterValue.File file => file.ContentType ?? "",
            _ => null,
        },
    };

    // Names of fields may look like paths.
    private ParameterValue? ValueAt(string fact)
    {
        if (fields?.Find(fact) is { } named)
            return named;
        return WirePathReader.Read(fact)?.Turns is [WirePath.Turn.ToMember first, .. var rest] ? Follow(fields?.Find(first.Name), rest) : null;
    }

    private static ParameterValue? Follow(ParameterValue? value, ImmutableArray<WirePath.Turn> turns)
    {
        foreach (var turn in turns)
        {
            value = (value, turn) switch
            {
                (ParameterValue.Members members, WirePath.Turn.ToMember(var name)) => members.Fields.GetValueOrDefault(name),
                (ParameterValue.List list, WirePath.Turn.ToItem(var index)) => list.Items.ElementAtOrDefault(index < 0 ? list.Items.Length + index : index),
                _ => null,
            };
        }
        return value;
    }
}
