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

    /// <summary>With a comment before each.</summary>
    Commented,

    /// <summary>With CR LF at the ends of lines, which is as good.</summary>
    CarriageReturns,

    /// <summary>With data on several lines, which is as good.</summary>
    SplitData,
}
