using System.Collections.Immutable;

namespace Harness.Runner;

/// <summary>A request as it went out. Headers are as sent, the key included: reports redact it.</summary>
public sealed record SentRequest(
    string Method,
    Uri Address,
    ImmutableArray<KeyValuePair<string, string>> Headers,
    ReadOnlyMemory<byte> Body);
