using System.Collections.Immutable;
using Harness.Spec.Mutations;

namespace Harness.Mock;

/// <summary>How a mock is run. The defaults suit a developer's machine.</summary>
public sealed record MockOptions
{
    /// <summary>The address to listen on; loopback unless the mock is meant for others.</summary>
    public string Host { get; init; } = "127.0.0.1";

    /// <summary>The port; 0 picks a free one.</summary>
    public int Port { get; init; }

    /// <summary>The tokens that are accepted; any but the reserved one when empty.</summary>
    public IReadOnlyList<string> Keys { get; init; } = [];

    /// <summary>Decides ids and pictures.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>The largest request body in bytes; a larger one gets the dialect's refusal.</summary>
    public int MaxBodyBytes { get; init; } = 64 << 20;

    /// <summary>How many uploaded files are kept; then the oldest go.</summary>
    public int MaxFiles { get; init; } = 1000;

    /// <summary>How many bytes uploaded files may have together; then the oldest go.</summary>
    public long MaxFileBytes { get; init; } = 256L << 20;

    /// <summary>How many responses of conversations are kept; then the oldest go.</summary>
    public int MaxResponses { get; init; } = 10_000;

    /// <summary>About how many bytes they may take together; then the oldest go.</summary>
    public long MaxResponseBytes { get; init; } = 64L << 20;

    /// <summary>Whether callbacks may leave the private network. Link-local addresses are never called.</summary>
    public bool PublicCallbacks { get; init; }

    /// <summary>A pause before each event of a stream, so that clients see it come in time although it is made in no time.</summary>
    public TimeSpan Pace { get; init; }

    /// <summary>What is edited on the wire, so that a promise is broken; nothing as a rule.</summary>
    public ImmutableArray<WireRow> Wire { get; init; } = [];

    /// <summary>Where pictures are drawn, if it is shared with other mocks; one of its own where it is null.</summary>
    public MockWorkshop? Workshop { get; init; }

    /// <summary>The clock.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Told one sentence about whatever goes wrong in the background.</summary>
    public Action<string> Report { get; init; } = _ => { };
}
