namespace Harness.Spec.Errors;

/// <summary>
/// Everything for which a server may refuse. The first fourteen are coarse: each has a row in a dialect's error table. The others are
/// finer; where a dialect has no row for one, it answers as for the coarse one that <see cref="ErrorTable.CoarseOf"/> names.
/// </summary>
public enum ErrorCondition
{
    /// <summary>No bearer token.</summary>
    MissingCredentials,

    /// <summary>A token that isn't accepted.</summary>
    WrongCredentials,

    /// <summary>No operation has this path.</summary>
    UnknownPath,

    /// <summary>The path exists, the method doesn't.</summary>
    WrongMethod,

    /// <summary>The body is encoded in a way that the operation doesn't read.</summary>
    UnsupportedMediaType,

    /// <summary>The body is larger than the server takes.</summary>
    BodyTooLarge,

    /// <summary>The body isn't what its content type says.</summary>
    MalformedBody,

    /// <summary>A required parameter is missing or empty.</summary>
    MissingParameter,

    /// <summary>The dialect has no such model.</summary>
    UnknownModel,

    /// <summary>A value breaks a rule.</summary>
    InvalidParameter,

    /// <summary>A picture's address can't be reached.</summary>
    UnreachablePicture,

    /// <summary>A file or address holds no picture.</summary>
    UnreadablePicture,

    /// <summary>Too many requests.</summary>
    RateLimited,

    /// <summary>A fault of the server.</summary>
    ServerFault,

    /// <summary>A value is of another type than its parameter's.</summary>
    InvalidType,

    /// <summary>A form's text doesn't say the number or flag that it should; without a row of its own this is <see cref="InvalidType"/>.</summary>
    UnconvertibleText,

    /// <summary>A text that must have characters is empty.</summary>
    EmptyText,

    /// <summary>A text has too few characters.</summary>
    TextTooShort,

    /// <summary>A text has too many characters.</summary>
    TextTooLong,

    /// <summary>A number is below its range.</summary>
    NumberTooSmall,

    /// <summary>A number is above its range.</summary>
    NumberTooLarge,

    /// <summary>A text is none of the words that are taken.</summary>
    ForeignWord,

    /// <summary>A size isn't written as one.</summary>
    MalformedSize,

    /// <summary>An edge of a size isn't a multiple of what edges must be.</summary>
    SizeNotMultiple,

    /// <summary>The long edge of a size is too long.</summary>
    SizeLongEdge,

    /// <summary>A size has too few pixels in all.</summary>
    SizeTooFewPixels,

    /// <summary>A size has too many pixels in all.</summary>
    SizeTooManyPixels,

    /// <summary>The long edge of a size is too long for the short one.</summary>
    SizeRatio,

    /// <summary>A ratio isn't written as one.</summary>
    MalformedRatio,

    /// <summary>An address isn't written as one.</summary>
    MalformedAddress,

    /// <summary>There are too few pictures.</summary>
    TooFewPictures,

    /// <summary>There are too many pictures.</summary>
    TooManyPictures,

    /// <summary>A file has too many bytes.</summary>
    FileTooLarge,

    /// <summary>A picture has a format that isn't taken.</summary>
    PictureFormat,

    /// <summary>A picture isn't square.</summary>
    PictureNotSquare,

    /// <summary>A picture has another size than the one that it goes with.</summary>
    UnlikeSize,

    /// <summary>A picture has another format than the one that it goes with.</summary>
    UnlikeFormat,

    /// <summary>A picture has no alpha channel.</summary>
    MissingAlpha,

    /// <summary>A parameter is present where it must not be.</summary>
    ForbiddenParameter,

    /// <summary>The operation, or the model, has no such parameter.</summary>
    UnknownParameter,

    /// <summary>No stored file has the id.</summary>
    UnknownFile,

    /// <summary>No stored item has the id.</summary>
    UnknownItem,

    /// <summary>No stored response has the id that a request goes on from.</summary>
    UnknownPreviousResponse,

    /// <summary>What was asked for isn't made.</summary>
    ModerationOfInput,

    /// <summary>What was made isn't given out.</summary>
    ModerationOfOutput,

    /// <summary>The path names a response that there isn't.</summary>
    UnknownResponseId,

    /// <summary>The path names a file that there isn't.</summary>
    UnknownFileId,

    /// <summary>The path names a model that there isn't.</summary>
    UnknownModelId,

    /// <summary>What a URL gives is no picture.</summary>
    UnreadableAddress,

    /// <summary>A picture's address answers with the status of an error.</summary>
    RefusedDownload,
}
