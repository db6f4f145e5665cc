namespace Harness.Spec;

/// <summary>How binding a promise is: RFC 2119's words.</summary>
public enum ClauseLevel
{
    /// <summary>Stated flatly; breaking it fails.</summary>
    Must,

    /// <summary>Recommended or implied; breaking it warns.</summary>
    Should,

    /// <summary>By analogy or ruling; not keeping it is noted.</summary>
    May,
}
