using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Harness.Spec.Yaml;

namespace Harness.Spec.Reading;

/// <summary>Reads one dialect file into a <see cref="Dialect"/>, or says everything that is wrong with it.</summary>
public static partial class DialectFile
{
    private static readonly FrozenDictionary<string, AuthScheme> AuthSchemes =
        new Dictionary<string, AuthScheme> { ["bearer"] = AuthScheme.Bearer }.ToFrozenDictionary();

    /// <summary>The dialect, or null when anything at all was reported. <paramref name="file"/> is the name that positions carry.</summary>
    public static Dialect? Read(string file, string text, Diagnostics diagnostics)
    {
        var found = new Diagnostics();
        var dialect = YamlReader.Read(file, text, found) is { } root ? ReadRoot(MappingReader.Open(root, "dialect", found)) : null;
        diagnostics.AddRange(found.InOrder);
        return found.IsEmpty ? dialect : null;
    }

    private static Dialect ReadRoot(MappingReader map)
    {
        var name = map.RequireText("dialect");
        if (name.Length > 0 && !NameForm().IsMatch(name))
            map.Diagnostics.Add(map.Take("dialect")!.At, "a dialect's name has lower-case letters, digits and dashes only");
        var title = map.RequireText("title");
        ImmutableArray<SourceDocument> sources = [.. map.TakeItems("sources").Select(item => ReadSource(item, map.Diagnostics))];
        var clauses = ClauseReader.Read(map, sources);
        var bases = ReadBases(map, clauses);
        var models = ModelReader.Read(map);
        var operations = OperationReader.Read(map, models);
        CheckParameterNames(models.Values, operations, map.Diagnostics);
        var facts = operations.SelectMany(operation => operation.ParametersByName.Keys).ToFrozenSet();
        var conditions = new ConditionReader(facts, [.. models.Keys], [.. operations.Select(operation => operation.Name)], map.Diagnostics);
        var templates = new TemplateTable(map, facts);
        var dialect = new Dialect
        {
            Name = name,
            Title = title,
            Sources = sources,
            Bases = bases,
            Auth = map.Require("auth") is null ? default : map.TakeWord("auth", AuthSchemes) ?? default,
            Headers = [.. map.TakeEntries("headers").Select(entry => KeyValuePair.Create(entry.Key, templates.Inline(entry.Value, TemplateScope.Header)))],
            Operations = operations,
            Models = models,
            Pictures = PictureReader.Read(map, conditions, templates),
            Answers = AnswerReader.Read(map, conditions, templates),
            Async = AnswerReader.ReadAsync(map, templates, facts),
            Errors = ErrorReader.Read(map, templates),
            Prices = PriceReader.Read(map, conditions),
            Clauses = clauses,
        };
        templates.ReportUnused();
        map.RefuseTheRest();
        return dialect;
    }

    private static SourceDocument ReadSource(YamlNode node, Diagnostics diagnostics)
    {
        var map = MappingReader.Open(node, "source", diagnostics);
        var source = new SourceDocument(map.RequireText("document"), map.RequireText("title"));
        map.RefuseTheRest();
        return source;
    }

    private static ImmutableArray<BasePath> ReadBases(MappingReader root, ImmutableArray<Clause> clauses)
    {
        var bases = root.TakeItems("bases").Select(item =>
        {
            var map = MappingReader.Open(item, "base", root.Diagnostics);
            var path = map.Require("path") is YamlNode.Text text ? text.Value.TrimEnd('/') : "";
            if (path.Length > 0 && path[0] != '/')
                root.Diagnostics.Add(item.At, $"the base '{path}' must begin with a slash, or be \"\" for the root");
            var clause = map.RequireText("clause");
            if (clause.Length > 0 && clauses.All(known => known.Id != clause))
                root.Diagnostics.Add(map.Take("clause")!.At, $"no clause '{clause}'{Suggestion.For(clause, clauses.Select(known => known.Id))}");
            map.RefuseTheRest();
            return new BasePath(path, clause, item.At);
        }).ToImmutableArray();
        if (bases.IsEmpty)
            root.Diagnostics.Add(root.At, "a dialect needs 'bases' with at least one path");
        return bases;
    }

    private static void CheckParameterNames(IEnumerable<Model> models, ImmutableArray<Operation> operations, Diagnostics diagnostics)
    {
        string[] known = [.. operations.SelectMany(operation => operation.ParametersByName.Keys).Distinct()];
        foreach (var model in models)
        {
            foreach (var name in (model.Honours ?? []).Concat(model.Ignores).Except(known))
                diagnostics.Add(model.At, $"the model '{model.Name}' names a parameter '{name}' that no operation has{Suggestion.For(name, known)}");
        }
    }

    [GeneratedRegex(@"^[a-z0-9][a-z0-9-]*\z")]
    private static partial Regex NameForm();
}
