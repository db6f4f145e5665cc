using System.Collections.Immutable;

namespace Harness.Spec.Reading;

/// <summary>A folder of dialect files, one each, named like the dialect: <c>spec/NAME.yaml</c>. Positions carry <paramref name="shownAs"/> for its path.</summary>
public sealed class DialectFolder(string path, string shownAs)
{
    /// <summary>A folder that positions call by its own name alone.</summary>
    public DialectFolder(string path)
        : this(path, Path.GetFileName(Path.TrimEndingDirectorySeparator(path)))
    {
    }

    /// <summary>The names of the dialects in it, in order; empty where there is no such folder.</summary>
    public ImmutableArray<string> Names => Directory.Exists(path)
        ? [.. Directory.EnumerateFiles(path, "*.yaml").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)]
        : [];

    /// <summary>The folder in which a file lies, called as the file's path calls it: where its parent is looked for first.</summary>
    public static DialectFolder Of(string file)
    {
        var folder = Path.GetDirectoryName(file) ?? "";
        return new DialectFolder(folder.Length == 0 ? "." : folder, folder);
    }

    /// <summary>Reads the dialects in parallel; those with mistakes are left out and reported. The names must be among <see cref="Names"/>.</summary>
    public async Task<ImmutableArray<Dialect>> LoadAsync(IEnumerable<string> names, Diagnostics diagnostics)
    {
        var readings = await Task.WhenAll(names.Select(name => Task.Run(() => Load(name)))).ConfigureAwait(false);
        foreach (var (_, found) in readings)
            diagnostics.AddRange(found.InOrder);
        return [.. readings.Select(reading => reading.Dialect).OfType<Dialect>()];
    }

    /// <summary>The file of a dialect as a tree; null where it isn't YAML or its parent can't be had, which is reported. The name must be among <see cref="Names"/>.</summary>
    public DialectSource? Open(string name, Diagnostics diagnostics)
    {
        var (file, text) = Read(name);
        return DialectFile.Open(file, text, diagnostics, this);
    }

    /// <summary>The file of a dialect; null where there is none that can be read.</summary>
    internal DialectText? Find(string name)
    {
        if (!Names.Contains(name))
            return null;
        try
        {
            return Read(name);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private (Dialect? Dialect, Diagnostics Found) Load(string name)
    {
        var (file, text) = Read(name);
        var found = new Diagnostics();
        var dialect = DialectFile.Read(file, text, found, this);
        if (dialect is not null && dialect.Name != name)
            found.Add(new SourceSpan(file, 1, 1), $"the file is called '{name}' and the dialect '{dialect.Name}'; give both one name");
        return (found.IsEmpty ? dialect : null, found);
    }

    private DialectText Read(string name) => new(ShownFile(name), File.ReadAllText(Path.Combine(path, name + ".yaml")));

    // As directory listings write it, so that one file has one name.
    private string ShownFile(string name) => shownAs.Length == 0 ? $"{name}.yaml" : $"{shownAs}/{name}.yaml";
}
