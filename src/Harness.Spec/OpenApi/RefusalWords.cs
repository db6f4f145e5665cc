namespace Harness.Spec.OpenApi;

/// <summary>The reasons for a refusal, for a person.</summary>
internal static class RefusalWords
{
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
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>Whether the refusal is about one parameter.</summary>
    public static bool NamesParameter(ErrorCondition condition) => condition is ErrorCondition.MissingParameter or ErrorCondition.UnknownModel
        or ErrorCondition.InvalidParameter or ErrorCondition.UnreachablePicture or ErrorCondition.UnreadablePicture;
}
