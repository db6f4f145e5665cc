namespace Harness.Spec.Operations;

/// <summary>How the parameters of a request are encoded.</summary>
public enum Transport
{
    /// <summary><c>application/json</c></summary>
    Json,

    /// <summary><c>multipart/form-data</c></summary>
    Multipart,

    /// <summary>The query string of a request without a body.</summary>
    Query,
}
