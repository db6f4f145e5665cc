using Harness.Spec.Errors;
using Harness.Spec.Yaml;

namespace Harness.Spec.Reading.Errors;

/// <summary>The words for conditions in files.</summary>
internal static class ErrorConditions
{
    /// <summary>All conditions.</summary>
    public static WordTable<ErrorCondition> All { get; } = new()
    {
        ["missing-credentials"] = ErrorCondition.MissingCredentials,
        ["wrong-credentials"] = ErrorCondition.WrongCredentials,
        ["unknown-path"] = ErrorCondition.UnknownPath,
        ["wrong-method"] = ErrorCondition.WrongMethod,
        ["unsupported-media-type"] = ErrorCondition.UnsupportedMediaType,
        ["body-too-large"] = ErrorCondition.BodyTooLarge,
        ["malformed-body"] = ErrorCondition.MalformedBody,
        ["missing-parameter"] = ErrorCondition.MissingParameter,
        ["unknown-model"] = ErrorCondition.UnknownModel,
        ["invalid-parameter"] = ErrorCondition.InvalidParameter,
        ["unreachable-picture"] = ErrorCondition.UnreachablePicture,
        ["unreadable-picture"] = ErrorCondition.UnreadablePicture,
        ["rate-limited"] = ErrorCondition.RateLimited,
        ["server-fault"] = ErrorCondition.ServerFault,
        ["invalid-type"] = ErrorCondition.InvalidType,
        ["unconvertible-text"] = ErrorCondition.UnconvertibleText,
        ["empty-text"] = ErrorCondition.EmptyText,
        ["text-too-short"] = ErrorCondition.TextTooShort,
        ["text-too-long"] = ErrorCondition.TextTooLong,
        ["number-too-small"] = ErrorCondition.NumberTooSmall,
        ["number-too-large"] = ErrorCondition.NumberTooLarge,
        ["foreign-word"] = ErrorCondition.ForeignWord,
        ["malformed-size"] = ErrorCondition.MalformedSize,
        ["size-not-multiple"] = ErrorCondition.SizeNotMultiple,
        ["size-long-edge"] = ErrorCondition.SizeLongEdge,
        ["size-too-few-pixels"] = ErrorCondition.SizeTooFewPixels,
        ["size-too-many-pixels"] = ErrorCondition.SizeTooManyPixels,
        ["size-ratio"] = ErrorCondition.SizeRatio,
        ["malformed-ratio"] = ErrorCondition.MalformedRatio,
        ["malformed-address"] = ErrorCondition.MalformedAddress,
        ["too-few-pictures"] = ErrorCondition.TooFewPictures,
        ["too-many-pictures"] = ErrorCondition.TooManyPictures,
        ["file-too-large"] = ErrorCondition.FileTooLarge,
        ["picture-format"] = ErrorCondition.PictureFormat,
        ["picture-not-square"] = ErrorCondition.PictureNotSquare,
        ["unlike-size"] = ErrorCondition.UnlikeSize,
        ["unlike-format"] = ErrorCondition.UnlikeFormat,
        ["missing-alpha"] = ErrorCondition.MissingAlpha,
        ["forbidden-parameter"] = ErrorCondition.ForbiddenParameter,
        ["unknown-parameter"] = ErrorCondition.UnknownParameter,
        ["unknown-file"] = ErrorCondition.UnknownFile,
        ["unknown-item"] = ErrorCondition.UnknownItem,
        ["unknown-previous-response"] = ErrorCondition.UnknownPreviousResponse,
        ["moderation-of-input"] = ErrorCondition.ModerationOfInput,
        ["moderation-of-output"] = ErrorCondition.ModerationOfOutput,
        ["unknown-response-id"] = ErrorCondition.UnknownResponseId,
        ["unknown-file-id"] = ErrorCondition.UnknownFileId,
        ["unknown-model-id"] = ErrorCondition.UnknownModelId,
        ["unreadable-address"] = ErrorCondition.UnreadableAddress,
        ["refused-download"] = ErrorCondition.RefusedDownload,
    };

    /// <summary>Those that every table needs a row for: a server that has no answer for one would have to invent it.</summary>
    public static IEnumerable<string> Coarse => All.Words.Where(word => All.Find(word) is { } condition && ErrorTable.CoarseOf(condition) == condition);
}
