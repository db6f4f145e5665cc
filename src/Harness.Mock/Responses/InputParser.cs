using System.Collections.Immutable;
using Harness.Mock.Answers;
using Harness.Mock.Checking;
using Harness.Mock.Pictures;
using Harness.Mock.Requests;
using Harness.Spec.Answers;
using Harness.Spec.Errors;

namespace Harness.Mock.Responses;

/// <summary>
/// Reads the input of one request: a text, or a list of messages, earlier calls of the tool and references to them. Whether pictures and
/// ids lead anywhere is asked later.
/// </summary>
internal sealed class InputParser(string tool, Template messageId, IdSource ids)
{
    private const string MessageType = "message";
    private const string ReferenceType = "item_reference";

    private static readonly ImmutableArray<string> Roles = ["user", "assistant", "system", "developer"];
    private static readonly ImmutableArray<string> PartTypes = ["input_text", "input_image", "input_file", "output_text", "refusal"];

    // Of items that say nothing to a tool: they are given back in lists, and that is all.
    private static readonly ImmutableArray<string> PassedOver = ["reasoning", "function_call", "function_call_output"];

    private readonly ImmutableArray<InputItem>.Builder _items = ImmutableArray.CreateBuilder<InputItem>();
    private readonly ImmutableArray<InputPicture>.Builder _pictures = ImmutableArray.CreateBuilder<InputPicture>();
    private readonly ImmutableArray<InputCall>.Builder _calls = ImmutableArray.CreateBuilder<InputCall>();
    private readonly List<string> _words = [];

    private string CallType => tool + "_call";

    /// <summary>Exactly one of the two is given back.</summary>
    public (Conversation? Conversation, Refusal? Refusal) Parse(ParameterValue? input)
    {
        var refusal = input switch
        {
            ParameterValue.Text text => Say(text.Characters),
            ParameterValue.List { Items.IsEmpty: true } => Invalid(ResponseFields.Input, "it must not be empty"),
            ParameterValue.List list => EachItem(list.Items),
            null => null,
            _ => Foreign(input, ResponseFields.Input, "a string or an array of items"),
        };
        return refusal is null
            ? (new Conversation(_items.ToImmutable(), string.Join('\n', _words), _pictures.ToImmutable(), _calls.ToImmutable()), null)
            : (null, refusal);
    }

    private Refusal? Say(string text)
    {
        _words.Add(text);
        _items.Add(new InputItem.Message(ids.Write(messageId), Roles[0], OfText("input_text", text)));
        return null;
    }

    private Refusal? EachItem(ImmutableArray<ParameterValue> items)
    {
        for (var at = 0; at < items.Length; at++)
        {
            if (Item(items[at], GivenPictures.ItemPlace(ResponseFields.Input, at)) is { } refusal)
                return refusal;
        }
        return null;
    }

    private Refusal? Item(ParameterValue item, string place)
    {
        if (item is not ParameterValue.Members members)
            return Foreign(item, place, "an object");
        var type = members.Fields.GetValueOrDefault("type");
        if (type is not (null or ParameterValue.Text))
            return Foreign(type, place + ".type", "a string");
        var word = (type as ParameterValue.Text)?.Characters ?? MessageType;
        if (word == MessageType)
            return Message(members, place);
        if (word == CallType || word == ReferenceType)
            return Call(members, place);
        if (!PassedOver.Contains(word))
            return RuleChecks.ForeignWord(word, [MessageType, CallType, ReferenceType, .. PassedOver]) with { Parameter = place + ".type" };
        _items.Add(new InputItem.Other(TextOf(members, "id") ?? "", members));
        return null;
    }

    private Refusal? Call(ParameterValue.Members members, string place)
    {
        if (Required(members, place, "id") is { } refusal)
            return refusal;
        var result = members.Fields.GetValueOrDefault("result");
        if (result is not (null or ParameterValue.Null or ParameterValue.Text))
            return Foreign(result, place + ".result", "a string");
        var id = TextOf(members, "id")!;
        _calls.Add(new InputCall(place, id, (result as ParameterValue.Text)?.Characters));
        _items.Add(new InputItem.Other(id, members));
        return null;
    }

    private Refusal? Message(ParameterValue.Members members, string place)
    {
        if (Required(members, place, "role") is { } missing)
            return missing;
        var role = TextOf(members, "role")!;
        if (!Roles.Contains(role))
            return RuleChecks.ForeignWord(role, Roles) with { Parameter = place + ".role" };
        var content = members.Fields.GetValueOrDefault("content");
        if (content is ParameterValue.Text text)
            content = OfText(role == "assistant" ? "output_text" : "input_text", text.Characters);
        if (content is not ParameterValue.List parts)
            return content is null ? Missing(place + ".content") : Foreign(content, place + ".content", "a string or an array of parts");
        for (var at = 0; at < parts.Items.Length; at++)
        {
            if (Part(parts.Items[at], GivenPictures.ItemPlace(place + ".content", at)) is { } refusal)
                return refusal;
        }
        _items.Add(new InputItem.Message(TextOf(members, "id") ?? ids.Write(messageId), role, content));
        return null;
    }

    private Refusal? Part(ParameterValue part, string place)
    {
        if (part is not ParameterValue.Members members)
            return Foreign(part, place, "an object");
        if (Required(members, place, "type") is { } missing)
            return missing;
        var type = TextOf(members, "type")!;
        if (!PartTypes.Contains(type))
            return RuleChecks.ForeignWord(type, PartTypes) with { Parameter = place + ".type" };
        if (type == "input_image")
            _pictures.Add(new InputPicture(place, Reference(members)));
        if (type is not ("input_text" or "output_text"))
            return null;
        if (members.Fields.GetValueOrDefault("text") is not ParameterValue.Text text)
            return members.Fields.GetValueOrDefault("text") is { } value ? Foreign(value, place + ".text", "a string") : Missing(place + ".text");
        if (type == "input_text")
            _words.Add(text.Characters);
        return null;
    }

    private static ParameterValue.Members Reference(ParameterValue.Members part) => new(part.Fields
        .Where(field => field.Key is PictureReference.UrlMember or PictureReference.FileMember)
        .ToDictionary(field => field.Key, field => field.Value, StringComparer.Ordinal));

    private static ParameterValue.List OfText(string type, string text) => new(
        [new ParameterValue.Members(new Dictionary<string, ParameterValue> { ["type"] = new ParameterValue.Text(type), ["text"] = new ParameterValue.Text(text) })]);

    private static Refusal? Required(ParameterValue.Members members, string place, string name) => members.Fields.GetValueOrDefault(name) switch
    {
        ParameterValue.Text { Characters.Length: > 0 } => null,
        null or ParameterValue.Text => Missing($"{place}.{name}"),
        var value => Foreign(value, $"{place}.{name}", "a string"),
    };

    private static string? TextOf(ParameterValue.Members members, string name) => (members.Fields.GetValueOrDefault(name) as ParameterValue.Text)?.Characters;

    private static Refusal Missing(string place) => new(ErrorCondition.MissingParameter) { Parameter = place };

    private static Refusal Invalid(string place, string problem) => new(ErrorCondition.InvalidParameter) { Parameter = place, Problem = problem };

    private static Refusal Foreign(ParameterValue value, string place, string wanted) => TypeChecks.Foreign(value, wanted, $"it must be {wanted}") with { Parameter = place };
}
