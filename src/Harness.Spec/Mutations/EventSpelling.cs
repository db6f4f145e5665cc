namespace Harness.Spec.Mutations;

/// <summary>How server-sent events are written.</summary>
public enum EventSpelling
{
    /// <summary>Without the line that names them.</summary>
    WithoutEvent,

    /// <summary>Without the member type in their data.</summary>
    WithoutType,

    /// <summary>With a line that names them message.</summary>
    OtherName,
}
