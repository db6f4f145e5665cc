namespace Harness.Mock.Files;

/// <summary>An uploaded file, the bytes as they came.</summary>
internal sealed record StoredFile(string Dialect, string Id, string Name, string Purpose, ReadOnlyMemory<byte> Content, DateTimeOffset CreatedAt, DateTimeOffset? ExpiresAt)
{
    // About what a file costs beside its content and its texts.
    private const int ObjectBytes = 512;

    public long WeightInBytes => Content.Length + sizeof(char) * (Id.Length + Name.Length + Purpose.Length) + ObjectBytes;
}
