using System.Collections.Immutable;

namespace Harness.Cli;

/// <summary>The YAML files that a user names on a command line.</summary>
internal static class AuthoredFiles
{
    /// <summary>The files, and every <c>*.yaml</c> below the folders, each once; the names are as they were given.</summary>
    public static ImmutableArray<string> Of(IEnumerable<string> paths) => [.. paths.SelectMany(FilesAt).Distinct(StringComparer.Ordinal)];

    public static string Read(string file)
    {
        try
        {
            return File.ReadAllText(file);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"'{file}' can't be read: {error.Message}");
        }
    }

    private static IEnumerable<string> FilesAt(string path)
    {
        if (File.Exists(path))
            return [path];
        if (!Directory.Exists(path))
            throw new UsageException($"there is no file or folder '{path}'");
        string[] files = [.. Directory.EnumerateFiles(path, "*.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];
        return files.Length > 0 ? files : throw new UsageException($"the folder '{path}' has no *.yaml file");
    }
}
