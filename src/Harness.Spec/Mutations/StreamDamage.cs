namespace Harness.Spec.Mutations;

/// <summary>What befalls a stream as a whole.</summary>
public enum StreamDamage
{
    /// <summary>Its events come from behind.</summary>
    Reversed,

    /// <summary>Its first two events change places.</summary>
    Swapped,

    /// <summary>All events come together at the end.</summary>
    Held,

    /// <summary>The connection stays open behind the last event.</summary>
    Unended,

    /// <summary>It breaks off behind the first event.</summary>
    Cut,
}
