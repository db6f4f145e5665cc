namespace Harness.Cli;

/// <summary>Writes a file that nobody ever sees half of.</summary>
internal static class WholeFile
{
    /// <summary>Writes a draft beside the file and renames it into place; what can't be written leaves nothing behind and is a usage error.</summary>
    public static async Task WriteAsync(string file, ReadOnlyMemory<byte> content, CancellationToken cancel)
    {
        var draft = DraftOf(file);
        try
        {
            await File.WriteAllBytesAsync(draft, content, cancel).ConfigureAwait(false);
            File.Move(draft, file, overwrite: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or OperationCanceledException)
        {
            Discard(draft);
            if (error is OperationCanceledException)
                throw;
            throw new UsageException($"can't write '{file}': {error.Message}");
        }
    }

    /// <summary>A usage error where <see cref="WriteAsync"/> would end in one, said before anything was done; leaves everything as it was.</summary>
    public static void RefuseUnwritable(string file)
    {
        if (Directory.Exists(file))
            throw new UsageException($"can't write '{file}': it is a folder");
        try
        {
            // Beside a name that is none, a draft could be written nevertheless.
            _ = Path.GetFullPath(file);
            new FileStream(DraftOf(file), FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0, FileOptions.DeleteOnClose).Dispose();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new UsageException($"can't write '{file}': {error.Message}");
        }
    }

    private static string DraftOf(string file) => $"{file}.{Environment.ProcessId}.tmp";

    private static void Discard(string draft)
    {
        try
        {
            File.Delete(draft);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // What can't be deleted was mostly never there; the first error says why.
        }
    }
}
