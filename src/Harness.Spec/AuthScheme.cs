namespace Harness.Spec;

/// <summary>How a client says who it is.</summary>
public enum AuthScheme
{
    /// <summary><c>Authorization: Bearer {token}</c></summary>
    Bearer,
}
