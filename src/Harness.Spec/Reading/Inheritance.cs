using System.Collections.Immutable;
using Harness.Spec.Yaml;

namespace Harness.Spec.Reading;

/// <summary>
/// Lays a dialect file over the one that it <c>extends</c>: maps merge, lists replace, null deletes.
/// Sources and clauses are lists of named things, so of those the same name replaces and a new one is added.
/// What is read afterwards keeps the place where it was written, in either file.
/// </summary>
internal sealed class Inheritance(string file, IReadOnlyList<DialectFolder> folders, Diagnostics diagnostics)
{
    private const string Key = "extends";

    /// <summary>The whole of what the file means; null where its parent can't be had, which is reported.</summary>
    public YamlNode? Resolve(YamlNode root)
    {
        if (root is not YamlNode.Mapping child || child.Find(Key) is not { } extends)
            return root;
        if (extends is not YamlNode.Text { Value: { Length: > 0 } name })
        {
            diagnostics.Add(extends.At, $"'{Key}' names one dialect, not {extends.Kind}");
            return null;
        }
        return ReadParent(name, extends.At) is { } parent ? Merge(parent, child) : null;
    }

    private YamlNode.Mapping? ReadParent(string name, SourceSpan at)
    {
        if (folders.Select(folder => folder.Find(name)).OfType<DialectText>().FirstOrDefault() is not { } found)
        {
            diagnostics.Add(at, $"there is no dialect '{name}' to extend{Suggestion.For(name, folders.SelectMany(folder => folder.Names))}");
            return null;
        }
        if (found.File == file)
        {
            diagnostics.Add(at, "a dialect can't extend itself");
            return null;
        }
        if (YamlReader.Read(found.File, found.Text, diagnostics) is not { } root)
            return null;
        if (root is not YamlNode.Mapping parent)
        {
            diagnostics.Add(root.At, $"a dialect must be a map, not {root.Kind}");
            return null;
        }
        if (parent.Find(Key) is null)
            return parent;
        diagnostics.Add(at, $"'{name}' extends another dialect itself ({found.File}); one level is all there is");
        return null;
    }

    private static YamlNode.Mapping Merge(YamlNode.Mapping parent, YamlNode.Mapping child)
    {
        // Its name is the one thing that a dialect never inherits.
        var inherited = Without(parent, "dialect");
        var merged = (YamlNode.Mapping)MergeValues(inherited, Without(Without(Without(child, Key), "sources"), "clauses"));
        return With(With(merged, child, "sources", MergeSources), child, "clauses", MergeClauses);
    }

    private static YamlNode MergeValues(YamlNode inherited, YamlNode own) => (inherited, own) is (YamlNode.Mapping parent, YamlNode.Mapping child)
        ? new YamlNode.Mapping(child.At, [.. parent.Entries.Select(entry => MergeEntry(entry, child)).OfType<YamlEntry>(), .. child.Entries.Where(entry => parent.Find(entry.Key) is null)])
        : own;

    // A null for which there is nothing to inherit is a value like any other.
    private static YamlEntry? MergeEntry(YamlEntry inherited, YamlNode.Mapping child) => child.Entries.FirstOrDefault(entry => entry.Key == inherited.Key) switch
    {
        null => inherited,
        { Value: YamlNode.Null } => null,
        var own => own with { Value = MergeValues(inherited.Value, own.Value) },
    };

    private static YamlNode.Mapping With(YamlNode.Mapping merged, YamlNode.Mapping child, string key, Func<YamlNode, YamlNode, YamlNode> merge)
    {
        var inherited = merged.Entries.FirstOrDefault(entry => entry.Key == key);
        if (child.Entries.FirstOrDefault(entry => entry.Key == key) is not { } own)
            return merged;
        if (own.Value is YamlNode.Null && inherited is not null)
            return Without(merged, key);
        var value = inherited is null ? own.Value : merge(inherited.Value, own.Value);
        return new YamlNode.Mapping(merged.At, [.. Without(merged, key).Entries, own with { Value = value }]);
    }

    private static YamlNode MergeSources(YamlNode inherited, YamlNode own) => inherited is YamlNode.Sequence parent && own is YamlNode.Sequence child
        ? new YamlNode.Sequence(child.At, [.. MergeNamed(parent.Items, child.Items, "document"), .. Added(parent.Items, child.Items, "document")])
        : own;

    // A clause is replaced wherever it stood, so that a heading may be renamed; under one heading both files' clauses come together.
    private static YamlNode MergeClauses(YamlNode inherited, YamlNode own)
    {
        if (inherited is not YamlNode.Mapping parent || own is not YamlNode.Mapping child)
            return own;
        ImmutableArray<YamlNode> stated = [.. child.Entries.SelectMany(entry => ItemsOf(entry.Value))];
        var known = Cited(parent).Where(entry => child.Find(entry.Key) is not YamlNode.Null).ToImmutableArray();
        ImmutableArray<YamlNode> kept = [.. known.SelectMany(entry => ItemsOf(entry.Value))];
        var replaced = known.Select(entry => entry.Value is YamlNode.Sequence list
            ? entry with { Value = new YamlNode.Sequence(list.At, MergeNamed(list.Items, stated, "id")) }
            : entry);
        var added = child.Entries
            .Where(entry => entry.Value is not YamlNode.Null || parent.Find(entry.Key) is null)
            .Select(entry => entry.Value is YamlNode.Sequence list ? entry with { Value = new YamlNode.Sequence(list.At, Added(kept, list.Items, "id")) } : entry);
        var document = parent.Entries.Where(entry => entry.Key == "document" && child.Find("document") is null);
        return new YamlNode.Mapping(child.At, [.. document, .. Joined([.. replaced, .. added])]);
    }

    // Each inherited clause cites the parent's document, whatever the child's clauses cite.
    private static IEnumerable<YamlEntry> Cited(YamlNode.Mapping clauses)
    {
        var document = clauses.Entries.FirstOrDefault(entry => entry.Key == "document");
        return from entry in clauses.Entries
               where entry.Key != "document"
               select document is not null && entry.Value is YamlNode.Sequence list
                   ? entry with { Value = new YamlNode.Sequence(list.At, [.. list.Items.Select(item => Citing(item, document))]) }
                   : entry;
    }

    private static YamlNode Citing(YamlNode clause, YamlEntry document) =>
        clause is YamlNode.Mapping map && map.Find("document") is null ? new YamlNode.Mapping(map.At, [.. map.Entries, document]) : clause;

    private static ImmutableArray<YamlEntry> Joined(ImmutableArray<YamlEntry> headings) =>
    [
        .. headings.GroupBy(entry => entry.Key).Select(same => same.Count() > 1 && same.All(entry => entry.Value is YamlNode.Sequence)
            ? same.First() with { Value = new YamlNode.Sequence(same.Last().Value.At, [.. same.SelectMany(entry => ItemsOf(entry.Value))]) }
            : same.Last()),
    ];

    private static ImmutableArray<YamlNode> MergeNamed(ImmutableArray<YamlNode> inherited, ImmutableArray<YamlNode> own, string name) =>
        [.. inherited.Select(item => NameOf(item, name) is { } word ? own.FirstOrDefault(other => NameOf(other, name) == word) ?? item : item)];

    private static ImmutableArray<YamlNode> Added(ImmutableArray<YamlNode> inherited, ImmutableArray<YamlNode> own, string name)
    {
        var taken = inherited.Select(item => NameOf(item, name)).OfType<string>().ToHashSet(StringComparer.Ordinal);
        // Only the first takes the inherited one's place; a second one stays, and is reported as standing twice.
        return [.. own.Where(item => NameOf(item, name) is not { } word || !taken.Remove(word))];
    }

    private static ImmutableArray<YamlNode> ItemsOf(YamlNode node) => (node as YamlNode.Sequence)?.Items ?? [];

    private static string? NameOf(YamlNode node, string name) => ((node as YamlNode.Mapping)?.Find(name) as YamlNode.Text)?.Value;

    private static YamlNode.Mapping Without(YamlNode.Mapping map, string key) => new(map.At, [.. map.Entries.Where(entry => entry.Key != key)]);
}
