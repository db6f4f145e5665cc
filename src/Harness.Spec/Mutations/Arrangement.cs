namespace Harness.Spec.Mutations;

/// <summary>How a list is spoiled.</summary>
public enum Arrangement
{
    /// <summary>Only the first item.</summary>
    FirstOnly,

    /// <summary>Without the last item.</summary>
    WithoutLast,

    /// <summary>With the last item twice.</summary>
    RepeatLast,

    /// <summary>From behind.</summary>
    Reversed,

    /// <summary>Without any item.</summary>
    Empty,
}
