using System.Collections.Immutable;
using Harness.Spec.Reading.Mutations;
using Harness.Spec.Yaml;

namespace Harness.Spec.Reading;

/// <summary>
/// Reads the clauses: lists under headings, so that a long file keeps its chapters. The document is named once for all
/// (<c>document:</c>) unless a clause names its own.
/// </summary>
internal static class ClauseReader
{
    private static readonly WordTable<ClauseLevel> Levels = new()
    {
        ["must"] = ClauseLevel.Must,
        ["should"] = ClauseLevel.Should,
        ["may"] = ClauseLevel.May,
    };

    public static ImmutableArray<Clause> Read(MappingReader root, ImmutableArray<SourceDocument> sources)
    {
        var diagnostics = root.Diagnostics;
        if (root.Require("clauses") is not { } node)
            return [];
        var map = MappingReader.Open(node, "map of clauses", diagnostics);
        var document = map.TakeText("document");
        CheckDocument(map, document, sources);
        var clauses = ImmutableArray.CreateBuilder<Clause>();
        var seen = new Dictionary<string, Clause>(StringComparer.Ordinal);
        foreach (var heading in ((node as YamlNode.Mapping)?.Entries ?? []).Where(entry => entry.Key != "document"))
        {
            foreach (var item in map.TakeItems(heading.Key))
            {
                var clause = ReadOne(item, document, sources, diagnostics);
                if (clause.Id.Length > 0 && !seen.TryAdd(clause.Id, clause))
                    diagnostics.Add(clause.At, $"the clause '{clause.Id}' stands twice, first on line {seen[clause.Id].At.Line}");
                clauses.Add(clause);
            }
        }
        return clauses.ToImmutable();
    }

    private static Clause ReadOne(YamlNode item, string? document, ImmutableArray<SourceDocument> sources, Diagnostics diagnostics)
    {
        var map = MappingReader.Open(item, "clause", diagnostics);
        var own = map.TakeText("document");
        CheckDocument(map, own, sources);
        if (own is null && document is null)
            diagnostics.Add(item.At, "a clause needs 'document', here or once for all under 'clauses'");
        map.Require("level");
        var clause = new Clause
        {
            Id = map.RequireText("id"),
            Level = map.TakeWord("level", Levels) ?? ClauseLevel.Must,
            Text = map.RequireText("text"),
            Document = own ?? document ?? "",
            Section = map.RequireText("section"),
            Unobservable = map.TakeText("unobservable"),
            At = item.At,
        };
        // Read when somebody asks for them: a mock that keeps its promises needs none.
        map.Take(MutationReader.Key);
        map.RefuseTheRest();
        return clause;
    }

    private static void CheckDocument(MappingReader map, string? document, ImmutableArray<SourceDocument> sources)
    {
        if (document is not null && !sources.IsEmpty && sources.All(source => source.Document != document))
            map.Diagnostics.Add(map.Take("document")!.At, $"'{document}' isn't among the sources{Suggestion.For(document, sources.Select(s => s.Document))}");
    }
}
