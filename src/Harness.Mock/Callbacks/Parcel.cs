namespace Harness.Mock.Callbacks;

/// <summary>Something to be posted: where to, and how to make the body when its turn comes.</summary>
internal sealed record Parcel(Uri Address, Func<CancellationToken, ValueTask<byte[]>> Compose);
