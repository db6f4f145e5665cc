namespace Harness.Scenarios.Requests;

/// <summary>Which key a request carries.</summary>
public enum Authorization
{
    /// <summary>The key that was given for the target.</summary>
    Given,

    /// <summary>No <c>Authorization</c> header.</summary>
    None,

    /// <summary>The one reserved key that every server must refuse.</summary>
    Wrong,
}
