namespace Harness.Cli;

/// <summary>Writes a file that nobody ever sees half of. A link stays one, and a device or a pipe is written to as it is.</summary>
internal static class WholeFile
{
    // What stands there can't be replaced: /dev/stdout, or what a shell gives for >(...).
    private static readonly string[] Devices = ["/dev/", "/proc/"];

    /// <summary>Writes a draft beside the file and renames it into place; what can't be written leaves nothing behind and is a usage error.</summary>
    public static async Task WriteAsync(string file, ReadOnlyMemory<byte> content, CancellationToken cancel)
    {
        var target = TargetOf(file);
        var draft = DraftOf(target);
        try
        {
            await File.WriteAllBytesAsync(draft, content, cancel).ConfigureAwait(false);
            if (draft != target)
                File.Move(draft, target, overwrite: true);
        }
        catch (Exception error) when (IsOfFiles(error) || error is OperationCanceledException)
        {
            if (draft != target)
                Discard(draft);
            if (error is OperationCanceledException)
                throw;
            throw Unwritable(file, error.Message);
        }
    }

    /// <summary>A usage error where <see cref="WriteAsync"/> would end in one, said before anything was done; leaves everything as it was.</summary>
    public static void RefuseUnwritable(string file)
    {
        if (Directory.Exists(file))
            throw Unwritable(file, "it is a folder");
        var target = TargetOf(file);
        var draft = DraftOf(target);
        if (draft == target)
            return;
        try
        {
            new FileStream(draft, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0, FileOptions.DeleteOnClose).Dispose();
        }
        catch (Exception error) when (IsOfFiles(error))
        {
            throw Unwritable(file, error.Message);
        }
    }

    // Where a link leads; beside a name that is none a draft could be written nevertheless.
    private static string TargetOf(string file)
    {
        try
        {
            var full = Path.GetFullPath(file);
            return IsDevice(full) || new FileInfo(full).LinkTarget is null ? full : File.ResolveLinkTarget(full, returnFinalTarget: true)!.FullName;
        }
        catch (Exception error) when (IsOfFiles(error))
        {
            throw Unwritable(file, error.Message);
        }
    }

    private static string DraftOf(string target) => IsDevice(target) ? target : $"{target}.{Environment.ProcessId}.tmp";

    private static bool IsDevice(string full) => Devices.Any(folder => full.StartsWith(folder, StringComparison.Ordinal));

    private static bool IsOfFiles(Exception error) => error is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException;

    private static UsageException Unwritable(string file, string why) => new($"can't write '{file}': {why}");

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
