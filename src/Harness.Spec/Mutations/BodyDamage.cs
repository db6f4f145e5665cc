namespace Harness.Spec.Mutations;

/// <summary>What a body becomes.</summary>
public enum BodyDamage
{
    /// <summary>A page in HTML, labelled so.</summary>
    Html,

    /// <summary>Nothing.</summary>
    Empty,

    /// <summary>Its first half.</summary>
    Cut,

    /// <summary>What it was, with a comma before its end.</summary>
    NotJson,

    /// <summary>Its characters in Latin-1.</summary>
    Latin1,

    /// <summary>Another text.</summary>
    Text,
}
