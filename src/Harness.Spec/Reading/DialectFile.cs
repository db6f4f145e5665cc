using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Harness.Spec.Operations;
using Harness.Spec.Reading.Answers;
using Harness.Spec.Reading.Conditions;
using Harness.Spec.Reading.Errors;
using Harness.Spec.Reading.Mutations;
using Harness.Spec.Reading.Operations;
using Harness.Spec.Reading.Pictures;
using Harness.Spec.Reading.Resources;
using Harness.Spec.Reading.Tokens;
using Harness.Spec.Yaml;

namespace Harness.Spec.Reading;

/// <summary>Reads one dialect file into a <see cref="Dialect"/>, or says everything that is wrong with it.</summary>
public static partial class DialectFile
{
    private static readonly WordTable<AuthScheme> AuthSchemes = new() { ["bearer"] = AuthScheme.Bearer };

    /// <summary>
    /// The dialect, or null when anything at all was reported. <paramref name="file"/> is the name that positions carry.
    /// A file that it extends is looked for in <paramref name="parents"/>, in their order.
    /// </summary>
    public static Dialect? Read(string file, string text, Diagnostics diagnostics, params IReadOnlyList<DialectFolder> parents)
    {
        var found = new Diagnostics();
        var dialect = Open(file, text, found, parents)?.Read(found);
        diagnostics.AddRange(found.InOrder);
        return found.IsEmpty ? dialect : null;
    }

    /// <summary>The file as a tree that can be read with promises broken, or null where it isn't YAML or its parent can't be had, which is reported.</summary>
    public static DialectSource? Open(string file, string text, Diagnostics diagnostics, params IReadOnlyList<DialectFolder> parents) =>
        YamlReader.Read(file, text, diagnostics) is { } written && new Inheritance(file, parents, diagnostics).Resolve(written) is { } whole
            ? new DialectSource(whole)
            : null;

    internal static Dialect ReadRoot(MappingReader map)
    {
        var name = map.RequireText("dialect");
        if (name.Length > 0 && !NameForm().IsMatch(name))
            map.Diagnostics.Add(map.Take("dialect")!.At, "a dialect's name has lower-case letters, digits and dashes only");
        var title = map.RequireText("title");
        ImmutableArray<SourceDocument> sources = [.. map.RequireItems("sources").Select(item => ReadSource(item, map.Diagnostics))];
        var clauses = ClauseReader.Read(map, sources);
        var bases = BaseReader.Read(map, clauses);
        var models = ModelReader.Read(map);
        var operations = OperationReader.Read(map, models);
        OperationReader.RefuseTwins(operations, bases, map.Diagnostics);
        CheckParameterNames(models.Values, operations, map.Diagnostics);
        var parameters = operations.SelectMany(operation => operation.Parameters).ToLookup(parameter => parameter.Name);
        // A parameter of another kind of operation may have the same name and mean something else.
        var drawing = operations.Where(operation => operation.Kind is OperationKind.Images or OperationKind.Tool).SelectMany(operation => operation.Parameters).ToLookup(parameter => parameter.Name);
        var facts = parameters.Select(same => same.Key).ToFrozenSet();
        var conditions = new ConditionReader(facts, [.. models.Keys], [.. operations.Select(operation => operation.Name)], map.Diagnostics);
        var templates = new TemplateTable(map, facts);
        var dialect = new Dialect
        {
            Name = name,
            Title = title,
            Sources = sources,
            Bases = bases,
            Auth = map.Require("auth") is null ? default : map.TakeWord("auth", AuthSchemes) ?? default,
            Headers = HeaderReader.Read(map, templates),
            Operations = operations,
            Models = models,
            Pictures = new PictureReader(conditions, templates, drawing, map.Diagnostics).Read(map),
            Answers = AnswerReader.Read(map, conditions, templates),
            Async = AnswerReader.ReadAsync(map, templates, parameters),
            Files = FileReader.Read(map, operations, templates),
            Responses = ResponseReader.Read(map, operations, templates, conditions),
            Catalogue = CatalogueReader.Read(map, operations, templates),
            Errors = ErrorReader.Read(map, templates, [.. parameters.SelectMany(same => same).SelectMany(parameter => parameter.Rows)]),
            Streams = new StreamRowReader(conditions, templates, parameters, map.Diagnostics).Read(map),
            Moderation = ModerationReader.Read(map, drawing),
            Tokens = TokenReader.Read(map, conditions),
            Prices = PriceReader.Read(map, conditions),
            Clauses = clauses,
        };
        templates.ReportUnused();
        // As with the mutations of a clause: read when somebody asks.
        map.Take(FreeFieldReader.Key);
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

    private static void CheckParameterNames(IEnumerable<Model> models, ImmutableArray<Operation> operations, Diagnostics diagnostics)
    {
        string[] known = [.. operations.SelectMany(operation => operation.ParametersByName.Keys).Distinct()];
        foreach (var model in models)
        {
            foreach (var name in (model.Honours ?? []).Concat(model.Ignores).Concat(model.Rejects).Except(known))
                diagnostics.Add(model.At, $"the model '{model.Name}' names a parameter '{name}' that no operation has{Suggestion.For(name, known)}");
        }
    }

    [GeneratedRegex(@"^[a-z0-9][a-z0-9-]*\z")]
    private static partial Regex NameForm();
}
