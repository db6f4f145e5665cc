namespace Harness.Spec.Operations;

/// <summary>What an operation does with the things that its mechanism keeps.</summary>
public enum OperationAction
{
    /// <summary>Makes a new one; the only action where nothing is kept.</summary>
    Create,

    /// <summary>Shows one.</summary>
    Get,

    /// <summary>Forgets one.</summary>
    Delete,

    /// <summary>Shows several, a page at a time.</summary>
    List,

    /// <summary>Gives the bytes of one.</summary>
    Content,

    /// <summary>Shows what one was made from, a page at a time.</summary>
    ListInput,
}
