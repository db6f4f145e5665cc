namespace Harness.Mock.Pictures;

/// <summary>For dialects that store none.</summary>
internal sealed class NoStoredFiles : IStoredFiles
{
    /// <inheritdoc/>
    public ReadOnlyMemory<byte>? Find(string id) => null;
}
