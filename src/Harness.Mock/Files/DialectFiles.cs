using Harness.Mock.Pictures;

namespace Harness.Mock.Files;

/// <summary>The files of one dialect, as pictures are named by them.</summary>
internal sealed class DialectFiles(FileStore store, string dialect) : IStoredFiles
{
    /// <inheritdoc/>
    public ReadOnlyMemory<byte>? Find(string id) => store.Find(dialect, id)?.Content;
}
