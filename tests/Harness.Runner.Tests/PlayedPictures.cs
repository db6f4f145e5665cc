namespace Harness.Runner.Tests;

/// <summary>Has a picture under some addresses.</summary>
internal sealed class PlayedPictures : IPictureSource
{
    public Dictionary<string, ReadOnlyMemory<byte>> Known { get; } = [];

    public List<string> Fetched { get; } = [];

    public Task<FetchedPicture> FetchAsync(Uri address, CancellationToken cancel)
    {
        Fetched.Add(address.AbsoluteUri);
        return Task.FromResult<FetchedPicture>(
            address.Host.EndsWith(".invalid", StringComparison.Ordinal) ? new FetchedPicture.Unreached("no such host")
            : Known.TryGetValue(address.AbsoluteUri, out var content) ? new FetchedPicture.Bytes(content, "image/png") : new FetchedPicture.Nothing("answered 404"));
    }
}
