using System.Collections.Immutable;
using Harness.Spec;
using Harness.Spec.Reading;

namespace Harness.Cli;

/// <summary>
/// The dialects that a command may speak of: those of <c>--spec</c> files and folders, and the shipped ones that they don't replace by name.
/// </summary>
internal sealed class DialectFiles(IReadOnlyList<string> paths)
{
    private readonly Dictionary<string, string> _files = new(StringComparer.Ordinal);
    private ImmutableArray<Dialect>? _own;

    /// <summary>The dialects of these names; when none is given, those of <c>--spec</c>, or all where there is none. Begins to read them at once.</summary>
    public Task<ImmutableArray<Dialect>> Chosen(IReadOnlyList<string> names)
    {
        var own = Own;
        var known = own.Select(dialect => dialect.Name).Union(ShippedFiles.Dialects.Names).ToImmutableArray();
        RefuseUnknown(names, known);
        if (names.Count == 0)
            return own.IsEmpty ? ShippedFiles.LoadAsync(known) : Task.FromResult(own);
        return WithShippedAsync([.. own.Where(dialect => names.Contains(dialect.Name))], [.. names.Distinct()]);
    }

    /// <summary>All of them, and among them the chosen ones, the same objects.</summary>
    public async Task<(ImmutableArray<Dialect> Known, ImmutableArray<Dialect> Chosen)> ReadAsync(IReadOnlyList<string> names)
    {
        var (known, own) = (await All().ConfigureAwait(false), Own);
        RefuseUnknown(names, known.Select(dialect => dialect.Name));
        return (known, names.Count > 0 ? [.. known.Where(dialect => names.Contains(dialect.Name))] : own.IsEmpty ? known : own);
    }

    /// <summary>The dialects of these names with their mutations; when none is given, as <see cref="ReadAsync"/> chooses.</summary>
    public async Task<(ImmutableArray<Dialect> Known, ImmutableArray<BreakableDialect> Chosen)> ReadBreakableAsync(IReadOnlyList<string> names)
    {
        var (known, chosen) = await ReadAsync(names).ConfigureAwait(false);
        var diagnostics = new Diagnostics();
        ImmutableArray<BreakableDialect> breakable = [.. chosen.Select(dialect => Open(dialect, diagnostics))];
        return (known, OrMistakes(breakable, diagnostics));
    }

    /// <summary>All of them, which scenarios may name.</summary>
    public Task<ImmutableArray<Dialect>> All() => WithShippedAsync(Own, ShippedFiles.Dialects.Names);

    private ImmutableArray<Dialect> Own => _own ??= ReadOwn();

    private static async Task<ImmutableArray<Dialect>> WithShippedAsync(ImmutableArray<Dialect> own, ImmutableArray<string> names) =>
        [.. own, .. await ShippedFiles.LoadAsync([.. names.Except(own.Select(dialect => dialect.Name))]).ConfigureAwait(false)];

    private static void RefuseUnknown(IReadOnlyList<string> names, IEnumerable<string> known)
    {
        foreach (var name in names.Except(known))
            throw new UsageException($"there is no dialect '{name}'{Suggestion.For(name, known)}");
    }

    private ImmutableArray<Dialect> ReadOwn()
    {
        var diagnostics = new Diagnostics();
        List<Dialect> own = [];
        foreach (var file in AuthoredFiles.Of(paths))
        {
            if (DialectFile.Read(file, AuthoredFiles.Read(file), diagnostics, DialectFolder.Of(file), ShippedFiles.Dialects) is not { } dialect)
                continue;
            if (_files.TryAdd(dialect.Name, file))
                own.Add(dialect);
            else
                diagnostics.Add(new SourceSpan(file, 1, 1), $"the dialect '{dialect.Name}' is described by {_files[dialect.Name]} already");
        }
        return OrMistakes(own.ToImmutableArray(), diagnostics);
    }

    private BreakableDialect Open(Dialect dialect, Diagnostics diagnostics)
    {
        // What was read once without mistakes opens again.
        var source = _files.TryGetValue(dialect.Name, out var file)
            ? DialectFile.Open(file, AuthoredFiles.Read(file), diagnostics, DialectFolder.Of(file), ShippedFiles.Dialects)!
            : ShippedFiles.Dialects.Open(dialect.Name, diagnostics)!;
        return new BreakableDialect(dialect, source, source.ReadMutations(dialect, diagnostics));
    }

    private static ImmutableArray<T> OrMistakes<T>(ImmutableArray<T> dialects, Diagnostics diagnostics) => diagnostics.IsEmpty
        ? dialects
        : throw new UsageException("the dialects have mistakes:\n" + string.Join('\n', diagnostics.InOrder));
}
