using System.Collections.Immutable;
using Harness.Spec.Reading.Operations;
using Harness.Spec.Yaml;

namespace Harness.Spec.Reading;

/// <summary>Reads the paths under which a dialect is served.</summary>
internal static class BaseReader
{
    public static ImmutableArray<BasePath> Read(MappingReader root, ImmutableArray<Clause> clauses)
    {
        ImmutableArray<BasePath> bases = [.. root.RequireItems("bases").Select(item => ReadOne(item, clauses, root.Diagnostics))];
        // A base without a clause is reported already, and its path may be a stand-in.
        foreach (var twins in bases.Where(at => at.Clause.Length > 0).GroupBy(at => at.Path))
        {
            foreach (var twin in twins.Skip(1))
                root.Diagnostics.Add(twin.At, $"the base '{twin.Path}' stands twice, first on line {twins.First().At.Line}");
        }
        return bases;
    }

    private static BasePath ReadOne(YamlNode item, ImmutableArray<Clause> clauses, Diagnostics diagnostics)
    {
        var map = MappingReader.Open(item, "base", diagnostics);
        var path = ReadPath(map);
        var clause = map.RequireText("clause");
        if (clause.Length > 0 && clauses.All(known => known.Id != clause))
            diagnostics.Add(map.Take("clause")!.At, $"no clause '{clause}'{Suggestion.For(clause, clauses.Select(known => known.Id))}");
        map.RefuseTheRest();
        return new BasePath(path, clause, item.At);
    }

    // Not TakeText: the root is the empty path.
    private static string ReadPath(MappingReader map)
    {
        switch (map.Require("path"))
        {
            case null: return "";
            case YamlNode.Text text:
                var path = text.Value.TrimEnd('/');
                if (path.Length > 0 && !PathForm.Holds(path))
                    map.Diagnostics.Add(text.At, $"the base '{text.Value}' must look like '/v1/openai', or be \"\" for the root");
                return path;
            case var node:
                map.Diagnostics.Add(node.At, $"'path' must be text, not {node.Kind}");
                return "";
        }
    }
}
