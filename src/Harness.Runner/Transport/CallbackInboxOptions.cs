namespace Harness.Runner.Transport;

/// <summary>Where the callback inbox listens and how much it takes.</summary>
public sealed record CallbackInboxOptions
{
    /// <summary>
    /// The address under which the target reaches this machine (<c>https://x.example/hook</c>), or null for a target on this machine. With it the
    /// inbox listens on every network address, else on 127.0.0.1 only.
    /// </summary>
    public Uri? PublicUrl { get; init; }

    /// <summary>0 picks a free one.</summary>
    public int Port { get; init; }

    /// <summary>The largest body of one delivery in bytes; larger ones are answered 413.</summary>
    public long LargestBody { get; init; } = 64 * 1024 * 1024;

    /// <summary>The most bytes that all deliveries together may hold; more are answered 413.</summary>
    public long LargestTotal { get; init; } = 512 * 1024 * 1024;

    /// <summary>The most deliveries that one slot keeps; more are answered 429.</summary>
    public int MostDeliveries { get; init; } = 64;
}
