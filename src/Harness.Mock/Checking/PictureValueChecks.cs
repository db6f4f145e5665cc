using Harness.Mock.Pictures;
using Harness.Mock.Requests;
using Harness.Spec.Errors;
using Harness.Spec.Operations;

namespace Harness.Mock.Checking;

/// <summary>Whether a value is one or several pictures, by address or, in a form, as files.</summary>
internal static class PictureValueChecks
{
    /// <summary>What is wrong, or null.</summary>
    public static Refusal? Breach(ParameterValue value, Transport transport)
    {
        if (value is not ParameterValue.List list)
            return ItemBreach(value, transport, "it must be");
        foreach (var item in list.Items)
        {
            if (ItemBreach(item, transport, "every item must be") is { } broken)
                return broken;
        }
        return null;
    }

    private static Refusal? ItemBreach(ParameterValue item, Transport transport, string subject) => item switch
    {
        ParameterValue.File => null,
        ParameterValue.Text { Characters: var text } when DataUrl.Is(text) || TypeChecks.IsWebAddress(text) => null,
        ParameterValue.Text { Characters: var text } => new Refusal(ErrorCondition.MalformedAddress) { Value = text, Problem = $"{subject} {Expected(transport)}" },
        _ => TypeChecks.Foreign(item, "a string", $"{subject} {Expected(transport)}"),
    };

    private static string Expected(Transport transport) =>
        transport == Transport.Json ? "the address of a picture (http, https or data)" : "a file or the address of a picture (http, https or data)";
}
