using Harness.Mock.Pictures;
using Harness.Mock.Requests;
using Harness.Spec.Errors;
using Harness.Spec.Operations;

namespace Harness.Mock.Checking;

/// <summary>
/// Whether a value is a reference to a picture, or a list of them: in JSON an object with either a URL or the id of a stored file, in a
/// form a file.
/// </summary>
internal static class ReferenceChecks
{
    /// <summary>What is wrong, or null. Without a count of at most one, JSON takes a list.</summary>
    public static Refusal? Breach(RuleRow? row, ParameterValue value, string place, Transport transport)
    {
        var isSingle = row?.Rules.OfType<Rule.Count>().FirstOrDefault() is { Most: <= 1 };
        if (transport == Transport.Multipart)
            return FilesBreach(value, isSingle);
        if (isSingle)
            return ReferenceBreach(value, place);
        if (value is not ParameterValue.List list)
            return TypeChecks.Foreign(value, "an array of objects", "it must be a list of pictures, each an object");
        for (var at = 0; at < list.Items.Length; at++)
        {
            if (ReferenceBreach(list.Items[at], GivenPictures.ItemPlace(place, at)) is { } broken)
                return broken;
        }
        return null;
    }

    private static Refusal? FilesBreach(ParameterValue value, bool isSingle) =>
        value is ParameterValue.File || (value is ParameterValue.List list && list.Items.All(item => item is ParameterValue.File))
            ? null
            : TypeChecks.Foreign(value, isSingle ? "a file" : "one of an array of files or file", "it must be a file");

    private static Refusal? ReferenceBreach(ParameterValue value, string place)
    {
        if (value is not ParameterValue.Members reference)
            return TypeChecks.Foreign(value, "an object", "it must be an object with a picture's URL or the id of a file") with { Parameter = place };
        foreach (var name in reference.Fields.Keys)
        {
            if (name is not (PictureReference.UrlMember or PictureReference.FileMember))
                return new Refusal(ErrorCondition.UnknownParameter) { Parameter = $"{place}.{name}", Problem = "a reference to a picture has no such member" };
        }
        return (PictureReference.Member(reference, PictureReference.UrlMember), PictureReference.Member(reference, PictureReference.FileMember)) switch
        {
            ({ } url, null) => UrlBreach(url, $"{place}.{PictureReference.UrlMember}"),
            (null, { } file) => file is ParameterValue.Text ? null
                : TypeChecks.Foreign(file, "a string", "it must be the id of a file") with { Parameter = $"{place}.{PictureReference.FileMember}" },
            _ => new Refusal(ErrorCondition.InvalidParameter)
            {
                Parameter = place,
                Problem = $"it takes exactly one of {PictureReference.UrlMember} and {PictureReference.FileMember}",
            },
        };
    }

    private static Refusal? UrlBreach(ParameterValue url, string place)
    {
        const string Problem = "it must be the address of a picture (http, https or data)";
        if (url is not ParameterValue.Text { Characters: var text })
            return TypeChecks.Foreign(url, "a string", Problem) with { Parameter = place };
        return DataUrl.Is(text) || TypeChecks.IsWebAddress(text)
            ? null
            : new Refusal(ErrorCondition.MalformedAddress) { Parameter = place, Value = text, Problem = Problem };
    }
}
