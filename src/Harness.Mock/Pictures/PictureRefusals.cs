using System.Globalization;
using Harness.Mock.Checking;
using Harness.Spec.Errors;

namespace Harness.Mock.Pictures;

/// <summary>Why a picture that came with a request can't be used.</summary>
internal static class PictureRefusals
{
    /// <summary>Its bytes are no picture; the problem is a clause without a full stop.</summary>
    public static Refusal Unreadable(GivenPicture picture, string problem) =>
        new(picture.Url is null ? ErrorCondition.UnreadablePicture : ErrorCondition.UnreadableAddress)
        {
            Parameter = picture.Place,
            Position = picture.Position,
            Problem = problem,
        };

    /// <summary>Its address leads nowhere.</summary>
    public static Refusal Unreachable(GivenPicture picture) => new(ErrorCondition.UnreachablePicture)
    {
        Parameter = picture.Place,
        Position = picture.Position,
        Value = picture.Url ?? "",
        Problem = "the address can't be reached",
    };

    /// <summary>Its address answers with the status of an error.</summary>
    public static Refusal Refused(GivenPicture picture, int status) => Unreachable(picture) with
    {
        Condition = ErrorCondition.RefusedDownload,
        Value = status.ToString(CultureInfo.InvariantCulture),
        Problem = $"the address answers with the status {status}",
    };

    /// <summary>No stored file has the id by which it is named.</summary>
    public static Refusal UnknownFile(GivenPicture picture, string id) => new(ErrorCondition.UnknownFile)
    {
        Parameter = picture.Place,
        Position = picture.Position,
        Value = id,
        Id = id,
        Problem = $"no file has the id '{id}'",
    };
}
