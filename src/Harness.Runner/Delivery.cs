using System.Collections.Immutable;

namespace Harness.Runner;

/// <summary>One request that the target made to a callback address, its body read to the end (bounded).</summary>
public sealed record Delivery(
    string Method,
    ImmutableArray<KeyValuePair<string, string>> Headers,
    ReadOnlyMemory<byte> Body,
    DateTimeOffset Arrival)
{
    /// <summary>Whether it came before the answer to the request that named the address, and no answer came for a while although it waited for one.</summary>
    public bool CameBeforeAnswer { get; init; }
}
