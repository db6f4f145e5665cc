using System.Collections.Immutable;

namespace Harness.Spec.Reading;

/// <summary>A folder of dialect files, one each, named like the dialect: <c>spec/NAME.yaml</c>.</summary>
public sealed class DialectFolder(string path)
{
    /// <summary>The names of the dialects in it, in order; empty where there is no such folder.</summary>
    public ImmutableArray<string> Names => Directory.Exists(path)
        ? [.. Directory.EnumerateFiles(path, "*.yaml").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)]
        : [];

    /// <summary>Reads the dialects in parallel; those with mistakes are left out and reported. The names must be among <see cref="Names"/>.</summary>
    public async Task<ImmutableArray<Dialect>> LoadAsync(IEnumerable<string> names, Diagnostics diagnostics)
    {
        var readings = await Task.WhenAll(names.Select(name => Task.Run(() => Load(name)))).ConfigureAwait(false);
        foreach (var (_, found) in readings)
            diagnostics.AddRange(found.InOrder);
        return [.. readings.Select(reading => reading.Dialect).OfType<Dialect>()];
    }

    private (Dialect? Dialect, Diagnostics Found) Load(string name)
    {
        var file = $"{Path.GetFileName(Path.TrimEndingDirectorySeparator(path))}/{name}.yaml";
        var found = new Diagnostics();
        var dialect = DialectFile.Read(file, File.ReadAllText(Path.Combine(path, name + ".yaml")), found);
        if (dialect is not null && dialect.Name != name)
            found.Add(new SourceSpan(file, 1, 1), $"the file is called '{name}' and the dialect '{dialect.Name}'; give both one name");
        return (found.IsEmpty ? dialect : null, found);
    }
}
