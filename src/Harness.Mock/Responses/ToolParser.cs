using System.Collections.Immutable;
using Harness.Mock.Checking;
using Harness.Mock.Pictures;
using Harness.Mock.Requests;
using Harness.Spec.Errors;

namespace Harness.Mock.Responses;

/// <summary>Reads which tools a request offers, and whether the one that makes pictures is called: always, unless the request forbids it.</summary>
internal sealed class ToolParser(string tool, ImmutableArray<string> others)
{
    private const string Required = "required";

    private static readonly ImmutableArray<string> Words = ["none", "auto", Required];

    /// <summary>Exactly one of the two is given back: the tools in the order written, or what is wrong with them.</summary>
    public (ImmutableArray<OfferedTool> Tools, Refusal? Refusal) ParseTools(ParameterValue? tools)
    {
        if (tools is null)
            return ([], null);
        if (tools is not ParameterValue.List list)
            return ([], TypeChecks.Foreign(tools, "an array of objects", "it must be a list of tools") with { Parameter = ResponseFields.Tools });
        var offered = ImmutableArray.CreateBuilder<OfferedTool>();
        for (var at = 0; at < list.Items.Length; at++)
        {
            var place = GivenPictures.ItemPlace(ResponseFields.Tools, at);
            if (Problem(list.Items[at], place) is { } refusal)
                return ([], refusal);
            var members = (ParameterValue.Members)list.Items[at];
            offered.Add(new OfferedTool(TypeOf(members)!, place, members));
        }
        return (offered.ToImmutable(), null);
    }

    /// <summary>Whether the tool is called, or what is wrong with the choice.</summary>
    public (bool IsCalled, Refusal? Refusal) ParseChoice(ParameterValue? choice, ImmutableArray<OfferedTool> offered)
    {
        var isOffered = Offers(offered, tool);
        return choice switch
        {
            null or ParameterValue.Text { Characters: "auto" } => (isOffered, null),
            ParameterValue.Text { Characters: "none" } => (false, null),
            ParameterValue.Text { Characters: Required } when offered.IsEmpty => (false, Invalid($"'{Required}' needs tools")),
            ParameterValue.Text { Characters: Required } => (isOffered, null),
            ParameterValue.Text text => (false, RuleChecks.ForeignWord(text.Characters, Words) with { Parameter = ResponseFields.ToolChoice }),
            ParameterValue.Members members when TypeOf(members) is { } type && Offers(offered, type) => (type == tool, null),
            ParameterValue.Members members when TypeOf(members) is { } type => (false, Invalid($"the tool '{type}' isn't among the tools")),
            ParameterValue.Members => (false, new Refusal(ErrorCondition.MissingParameter) { Parameter = ResponseFields.ToolChoice + ".type" }),
            _ => (false, TypeChecks.Foreign(choice, "a string or an object", "it must be a word or name a tool") with { Parameter = ResponseFields.ToolChoice }),
        };
    }

    private Refusal? Problem(ParameterValue written, string place)
    {
        if (written is not ParameterValue.Members members)
            return TypeChecks.Foreign(written, "an object", "a tool must be an object") with { Parameter = place };
        if (members.Fields.Count > Fields.MaxFields)
            return new Refusal(ErrorCondition.InvalidParameter) { Parameter = place, Problem = $"it has more than {Fields.MaxFields} members" };
        if (TypeOf(members) is not { } type)
            return new Refusal(ErrorCondition.MissingParameter) { Parameter = place + ".type" };
        return type == tool || others.Contains(type) ? null : RuleChecks.ForeignWord(type, [tool, .. others]) with { Parameter = place + ".type" };
    }

    private static bool Offers(ImmutableArray<OfferedTool> offered, string type) => offered.Any(one => one.Type == type);

    private static string? TypeOf(ParameterValue.Members members) => (members.Fields.GetValueOrDefault("type") as ParameterValue.Text)?.Characters;

    private static Refusal Invalid(string problem) => new(ErrorCondition.InvalidParameter) { Parameter = ResponseFields.ToolChoice, Problem = problem };
}
