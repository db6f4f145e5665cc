namespace Harness.Spec.Mutations;

/// <summary>How server-sent events are written.</summary>
public enum EventSpelling
{
    /// <summary>Without the line that names them.</summary>
    WithoutEvent,

    /// <summary>With a line that names them message.</summary>
    OtherName,
}
