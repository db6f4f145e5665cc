namespace Harness.Spec;

/// <summary>The mechanisms by which a mock answers an operation.</summary>
public enum OperationKind
{
    /// <summary>Makes pictures from a prompt, pictures and options.</summary>
    Images,

    /// <summary>Keeps files that clients upload.</summary>
    Files,

    /// <summary>Tells about the models.</summary>
    Models,
}
