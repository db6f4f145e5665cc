using System.Collections.Frozen;
using Harness.Mock.Pictures;
using Harness.Mock.Requests;
using Harness.Spec.Errors;
using Harness.Spec.Operations;

namespace Harness.Mock.Checking;

/// <summary>
/// Whether the pictures of a parameter keep a rule; one entry for every kind. Pictures elsewhere aren't read for it, and bytes that are no
/// picture are refused as such as soon as a rule has to know what they show.
/// </summary>
internal static class PictureRuleChecks
{
    private static readonly FrozenDictionary<Type, Func<Rule, GivenPicture[], ApiRequest, Refusal?>> Checks =
        new Dictionary<Type, Func<Rule, GivenPicture[], ApiRequest, Refusal?>>
        {
            [typeof(Rule.Count)] = (rule, pictures, _) => Count((Rule.Count)rule, pictures.Length),
            [typeof(Rule.FileBytes)] = (rule, pictures, _) => OfEach(pictures, (picture, here) => FileBytes((Rule.FileBytes)rule, picture, here)),
            [typeof(Rule.Formats)] = (rule, pictures, _) => OfEach(pictures, (picture, here) => Formats((Rule.Formats)rule, picture, here)),
            [typeof(Rule.Square)] = (_, pictures, _) => OfEachLook(pictures, Square),
            [typeof(Rule.Like)] = (rule, pictures, request) => Like((Rule.Like)rule, pictures, request),
            [typeof(Rule.Alpha)] = (_, pictures, _) => OfEachLook(pictures, Alpha),
        }.ToFrozenDictionary();

    /// <summary>What is wrong, or null.</summary>
    public static Refusal? Breach(Rule rule, GivenPicture[] pictures, ApiRequest request) => Checks[rule.GetType()](rule, pictures, request);

    private static Refusal? Count(Rule.Count rule, int pictures)
    {
        if (pictures >= rule.Least && pictures <= rule.Most)
            return null;
        return new Refusal(pictures < rule.Least ? ErrorCondition.TooFewPictures : ErrorCondition.TooManyPictures)
        {
            Limit = pictures < rule.Least ? rule.Least : rule.Most,
            Length = pictures,
            Problem = $"{rule.Least} to {rule.Most} pictures are taken, not {pictures}",
        };
    }

    private static Refusal? FileBytes(Rule.FileBytes rule, GivenPicture picture, LocalPicture here) =>
        here.Bytes.Length <= rule.Most ? null : About(picture, ErrorCondition.FileTooLarge) with
        {
            Limit = rule.Most,
            Length = here.Bytes.Length,
            Problem = $"a file may have {rule.Most} bytes at most, not {here.Bytes.Length}",
        };

    private static Refusal? Formats(Rule.Formats rule, GivenPicture picture, LocalPicture here)
    {
        if (here.Problem is { } problem || PictureSniffer.FormatOf(here.Bytes.Span) is not { } format)
            return PictureRefusals.Unreadable(picture, here.Problem ?? "");
        return rule.Names.Contains(format) ? null : About(picture, ErrorCondition.PictureFormat) with
        {
            Value = $"image/{format}",
            Words = [.. rule.Names.Select(name => $"image/{name}")],
            Problem = $"a picture must be one of {string.Join(", ", rule.Names)}, not {format}",
        };
    }

    private static Refusal? Square(GivenPicture picture, PictureLook look) =>
        look.Width == look.Height ? null : About(picture, ErrorCondition.PictureNotSquare) with
        {
            Value = look.Size,
            Problem = $"the picture must be square, not {look.Size}",
        };

    private static Refusal? Alpha(GivenPicture picture, PictureLook look) =>
        look.HasAlpha ? null : About(picture, ErrorCondition.MissingAlpha) with { Problem = "the picture has no alpha channel" };

    private static Refusal? Like(Rule.Like rule, GivenPicture[] pictures, ApiRequest request)
    {
        // One that is elsewhere can't be compared with; one that is none is refused in its own turn.
        if (request.Pictures.Of(request, request.Operation.ParametersByName[rule.Other]) is not [{ Here: { } first }, ..] || PictureLook.Of(first) is not { } model)
            return null;
        return OfEachLook(pictures, (picture, look) => look switch
        {
            _ when look.Size != model.Size => About(picture, ErrorCondition.UnlikeSize) with
            {
                Value = look.Size,
                Problem = $"the picture must have the size of '{rule.Other}', {model.Size}, not {look.Size}",
            },
            _ when look.Format != model.Format => About(picture, ErrorCondition.UnlikeFormat) with
            {
                Value = $"image/{look.Format}",
                Problem = $"the picture must have the format of '{rule.Other}', {model.Format}, not {look.Format}",
            },
            _ => null,
        });
    }

    private static Refusal? OfEachLook(GivenPicture[] pictures, Func<GivenPicture, PictureLook, Refusal?> breach) => OfEach(pictures, (picture, here) =>
        PictureLook.Of(here) is { } look ? breach(picture, look) : PictureRefusals.Unreadable(picture, here.Problem ?? "its header is damaged"));

    private static Refusal? OfEach(GivenPicture[] pictures, Func<GivenPicture, LocalPicture, Refusal?> breach)
    {
        foreach (var picture in pictures)
        {
            if (picture.Here is { } here && breach(picture, here) is { } broken)
                return broken;
        }
        return null;
    }

    private static Refusal About(GivenPicture picture, ErrorCondition condition) => new(condition) { Parameter = picture.Place, Position = picture.Position };
}
