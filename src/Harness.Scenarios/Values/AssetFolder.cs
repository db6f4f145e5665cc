using System.Collections.Frozen;

namespace Harness.Scenarios.Values;

/// <summary>The files that scenarios may upload, by the name that they have in variables: dots and dashes become underscores.</summary>
public sealed record AssetFolder(FrozenDictionary<string, Asset> Files)
{
    /// <summary>No files.</summary>
    public static AssetFolder Empty { get; } = new(FrozenDictionary<string, Asset>.Empty);

    /// <summary>Reads the folder <c>assets</c> that lies beside a scenario file or nearest above it; empty where there is none.</summary>
    public static AssetFolder Near(string scenarioFile)
    {
        for (var folder = Path.GetDirectoryName(Path.GetFullPath(scenarioFile)); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            var assets = Path.Combine(folder, "assets");
            if (Directory.Exists(assets))
                return Read(assets);
        }
        return Empty;
    }

    private static AssetFolder Read(string folder) =>
        new(Directory.EnumerateFiles(folder)
            .Select(file => new Asset(Path.GetFileName(file), ContentTypeOf(Path.GetExtension(file)), File.ReadAllBytes(file)))
            .GroupBy(asset => NameOf(asset.FileName), StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal));

    private static string NameOf(string fileName) => fileName.Replace('.', '_').Replace('-', '_');

    private static string ContentTypeOf(string extension) => extension switch
    {
        ".png" => "image/png",
        ".jpeg" or ".jpg" => "image/jpeg",
        ".webp" => "image/webp",
        ".gif" => "image/gif",
        ".txt" => "text/plain",
        _ => "application/octet-stream",
    };
}
