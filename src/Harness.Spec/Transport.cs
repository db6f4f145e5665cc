namespace Harness.Spec;

/// <summary>How a request body is encoded.</summary>
public enum Transport
{
    /// <summary><c>application/json</c></summary>
    Json,

    /// <summary><c>multipart/form-data</c></summary>
    Multipart,
}
