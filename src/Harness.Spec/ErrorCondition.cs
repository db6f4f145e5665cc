namespace Harness.Spec;

/// <summary>Everything for which a server may refuse; each has a row in a dialect's error table.</summary>
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
}
