using Harness.Spec.Errors;

namespace Harness.Spec.OpenApi;

/// <summary>The reasons for a refusal, for a person.</summary>
internal static class RefusalWords
{
    public static string Of(ErrorRow row) =>
        row.Condition is { } condition ? Of(condition) : $"a rule of its own is broken: {row.Name.Replace('-', ' ')}";

    public static string Of(ErrorCondition condition) => condition switch
    {
        ErrorCondition.MissingCredentials => "there is no bearer token",
        ErrorCondition.WrongCredentials => "the bearer token isn't accepted",
        ErrorCondition.UnknownPath => "nothing is served at the path",
        ErrorCondition.WrongMethod => "the path doesn't answer the method",
        ErrorCondition.UnsupportedMediaType => "the body's content type isn't read here",
        ErrorCondition.BodyTooLarge => "the body is too large",
        ErrorCondition.MalformedBody => "the body isn't what its content type says",
        ErrorCondition.MissingParameter => "a required parameter is missing or empty",
        ErrorCondition.UnknownModel => "there is no such model",
        ErrorCondition.InvalidParameter => "a value breaks a rule",
        ErrorCondition.UnreachablePicture => "a picture's address can't be reached",
        ErrorCondition.UnreadablePicture => "a file or address holds no picture",
        ErrorCondition.RateLimited => "there were too many requests",
        ErrorCondition.ServerFault => "the server failed",
        ErrorCondition.InvalidType => "a value is of another type",
        ErrorCondition.UnconvertibleText => "a form's text doesn't say the number or flag that it should",
        ErrorCondition.EmptyText => "a text is empty that must not be",
        ErrorCondition.TextTooShort => "a text has too few characters",
        ErrorCondition.TextTooLong => "a text has too many characters",
        ErrorCondition.NumberTooSmall => "a number is too small",
        ErrorCondition.NumberTooLarge => "a number is too large",
        ErrorCondition.ForeignWord => "a text is none of the words that are taken",
        ErrorCondition.MalformedSize => "a size isn't written as one",
        ErrorCondition.SizeNotMultiple => "an edge of a size isn't the multiple that it must be",
        ErrorCondition.SizeLongEdge => "the long edge of a size is too long",
        ErrorCondition.SizeTooFewPixels => "a size has too few pixels",
        ErrorCondition.SizeTooManyPixels => "a size has too many pixels",
        ErrorCondition.SizeRatio => "the long edge of a size is too long for the short one",
        ErrorCondition.MalformedRatio => "a ratio isn't written as one",
        ErrorCondition.MalformedAddress => "an address isn't written as one",
        ErrorCondition.TooFewPictures => "there are too few pictures",
        ErrorCondition.TooManyPictures => "there are too many pictures",
        ErrorCondition.FileTooLarge => "a file is too large",
        ErrorCondition.PictureFormat => "a picture has a format that isn't taken",
        ErrorCondition.PictureNotSquare => "a picture isn't square",
        ErrorCondition.UnlikeSize => "a picture has another size than the one that it goes with",
        ErrorCondition.UnlikeFormat => "a picture has another format than the one that it goes with",
        ErrorCondition.MissingAlpha => "a picture has no alpha channel",
        ErrorCondition.ForbiddenParameter => "a parameter is there that must not be",
        ErrorCondition.UnknownParameter => "a parameter isn't known",
        ErrorCondition.UnknownFile => "no stored file has the id",
        ErrorCondition.UnknownItem => "no stored item has the id",
        ErrorCondition.UnknownPreviousResponse => "no stored response has the id to go on from",
        ErrorCondition.ModerationOfInput => "what was asked for isn't made",
        ErrorCondition.ModerationOfOutput => "what was made isn't given out",
        ErrorCondition.UnknownResponseId => "no response has the id of the path",
        ErrorCondition.UnknownFileId => "no file has the id of the path",
        ErrorCondition.UnknownModelId => "no model has the id of the path",
        ErrorCondition.UnreadableAddress => "what a URL gives is no picture",
        ErrorCondition.RefusedDownload => "a picture's address answers with the status of an error",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>Whether the refusal is about one parameter.</summary>
    public static bool NamesParameter(ErrorCondition? condition) =>
        condition is not (ErrorCondition.ModerationOfInput or ErrorCondition.ModerationOfOutput)
        && ErrorTable.CoarseOf(condition ?? ErrorCondition.InvalidParameter) is ErrorCondition.MissingParameter or ErrorCondition.UnknownModel
            or ErrorCondition.InvalidParameter or ErrorCondition.UnreachablePicture or ErrorCondition.UnreadablePicture;
}
