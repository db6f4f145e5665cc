namespace Harness.Spec.Mutations;

/// <summary>What of an exchange is edited.</summary>
public enum WirePart
{
    /// <summary>The answer to a request, or the request itself.</summary>
    Answer,

    /// <summary>The JSON body of a request, before the server sees it.</summary>
    Request,

    /// <summary>What is posted to the address that a request named.</summary>
    Callback,

    /// <summary>A picture that the server hosts.</summary>
    Picture,
}
