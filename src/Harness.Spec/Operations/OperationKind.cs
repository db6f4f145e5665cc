namespace Harness.Spec.Operations;

/// <summary>The mechanisms by which a mock answers an operation.</summary>
public enum OperationKind
{
    /// <summary>Makes pictures from a prompt, pictures and options.</summary>
    Images,

    /// <summary>Makes pictures within a conversation; it has no route of its own.</summary>
    Tool,

    /// <summary>Goes on with a conversation, in words and by its tool.</summary>
    Responses,

    /// <summary>Keeps files that clients upload.</summary>
    Files,

    /// <summary>Tells about the models.</summary>
    Models,
}
