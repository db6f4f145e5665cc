namespace Harness.Spec.Mutations;

/// <summary>How a callback is delivered.</summary>
public enum DeliveryDamage
{
    /// <summary>Not at all.</summary>
    Never,

    /// <summary>Two times.</summary>
    Twice,

    /// <summary>Before the answer that names the task.</summary>
    Early,
}
