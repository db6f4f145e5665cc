namespace Harness.Mock.Tests.Hostile;

/// <summary>How a request says where its body ends.</summary>
internal enum Framing
{
    /// <summary>By Content-Length.</summary>
    Length,

    /// <summary>By chunks.</summary>
    Chunks,
}
