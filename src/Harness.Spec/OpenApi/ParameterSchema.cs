using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Harness.Spec.OpenApi;

/// <summary>The schema of a parameter that isn't a picture, and the words that every parameter has.</summary>
internal sealed class ParameterSchema(Dialect dialect, Operation operation, Transport transport)
{
    public JsonObject Of(Parameter parameter)
    {
        var rows = RowsOf(parameter);
        var schema = new JsonObject();
        if (Describe(parameter, rows) is { Length: > 0 } words)
            schema["description"] = words;
        foreach (var (key, value) in OfType(parameter))
            schema[key] = value?.DeepClone();
        if (parameter.Default is { } otherwise)
            schema["default"] = JsonNode.Parse(otherwise.Json);
        // Where it must not be there, no value is of any use; the description says so.
        ImmutableArray<(Condition When, RuleRow Row)> taken = [.. rows.Where(pair => !pair.Row.Forbids)];
        if (taken is [var only] && rows[^1].When.Requirements.IsEmpty)
            Add(schema, only.Row);
        else if (!taken.IsEmpty)
            schema["anyOf"] = new JsonArray([.. Branches(taken, rows[^1].When)]);
        // A required text that is empty counts as missing.
        if (parameter.Type == ParameterType.Text && IsRequired(parameter) && (schema["minLength"]?.GetValue<int>() ?? 0) == 0)
            schema["minLength"] = 1;
        return schema;
    }

    /// <summary>Whether every request must have it.</summary>
    public bool IsRequired(Parameter parameter) => RequiredWhen(parameter) is { Requirements.IsEmpty: true };

    /// <summary>Whether no request may have it.</summary>
    public bool IsForbidden(Parameter parameter) => RowsOf(parameter) is [{ When.Requirements.IsEmpty: true, Row.Forbids: true }, ..];

    /// <summary>The rows that hold in this operation and transport.</summary>
    public ImmutableArray<(Condition When, RuleRow Row)> RowsOf(Parameter parameter) =>
        new RowScope(operation, transport).Narrow(parameter.Rows, row => row.When);

    /// <summary>What it is for, its rules, and the models that don't look at it.</summary>
    public string Describe(Parameter parameter, ImmutableArray<(Condition When, RuleRow Row)> rows)
    {
        string[] sentences = [.. Purpose(parameter), .. Demand(parameter), .. RuleSentences(rows), .. DeafModels(parameter)];
        return string.Join(' ', sentences);
    }

    private IEnumerable<string> Purpose(Parameter parameter)
    {
        if (dialect.Async?.Parameter == parameter.Name)
            yield return "An http or https address to which the result is posted later; the answer then comes at once.";
        else if (parameter.Type == ParameterType.Address)
            yield return "An http or https address.";
        else if (parameter.Type == ParameterType.Pictures)
            yield return PictureWords(parameter);
        if (dialect.Streams.Any(row => row.AskedBy == parameter.Name))
            yield return "True asks for the answer as a stream of server-sent events.";
        if (dialect.Pictures.Any(row => row.Mask == parameter.Name))
            yield return "Where it is fully transparent, the picture is made anew.";
    }

    private string PictureWords(Parameter parameter) => (transport, parameter.References) switch
    {
        (Transport.Json, true) => "Pictures, each by its address (http, https or data URL) or the id of a stored file.",
        (Transport.Json, false) => "Addresses of pictures: http, https or data URLs.",
        (_, true) => "Files.",
        _ => "Files, or addresses of pictures: http, https or data URLs.",
    };

    private IEnumerable<string> Demand(Parameter parameter)
    {
        if (RequiredWhen(parameter) is { Requirements.IsEmpty: false } when)
            yield return Words.Capital($"must be there {ConditionWords.Of(when)}.");
    }

    private Condition? RequiredWhen(Parameter parameter) =>
        parameter.Required is { } required ? new RowScope(operation, transport).Narrow(required) : null;

    private static IEnumerable<string> RuleSentences(ImmutableArray<(Condition When, RuleRow Row)> rows)
    {
        foreach (var (when, row) in rows)
        {
            var words = RuleWords(row);
            var condition = rows.Length == 1 && when.Requirements.IsEmpty ? "" : $"{ConditionWords.Of(when)}: ";
            if (words.Length > 0)
                yield return Words.Capital($"{condition}{words}.");
        }
    }

    private IEnumerable<string> DeafModels(Parameter parameter)
    {
        string[] rejecting = [.. ModelNotes.Rejecting(dialect, operation, parameter).Select(Words.Code)];
        if (rejecting.Length > 0)
            yield return $"Not taken with {Words.And(rejecting)}.";
        string[] deaf = [.. ModelNotes.DeafTo(dialect, operation, parameter).Select(Words.Code)];
        if (deaf.Length > 0)
            yield return $"Not looked at, whatever its value, by {Words.And(deaf)}.";
    }

    private JsonObject OfType(Parameter parameter) => parameter.Type switch
    {
        ParameterType.Text => new() { ["type"] = "string" },
        ParameterType.WholeNumber => new() { ["type"] = "integer" },
        ParameterType.Flag => new() { ["type"] = "boolean" },
        ParameterType.Any => [],
        ParameterType.Address => new() { ["type"] = "string", ["format"] = "uri", ["pattern"] = "^[hH][tT][tT][pP][sS]?:" },
        ParameterType.Model => OfModel(parameter),
        ParameterType.File => PictureSchema.Bytes(),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private JsonObject OfModel(Parameter parameter) => new()
    {
        ["type"] = "string",
        ["enum"] = new JsonArray([.. ModelNotes.InOrder(dialect).Where(model => parameter.Among?.Contains(model.Name) != false).Select(model => (JsonNode)model.Name)]),
    };

    private static IEnumerable<JsonObject> Branches(ImmutableArray<(Condition When, RuleRow Row)> taken, Condition last)
    {
        foreach (var (when, row) in taken)
        {
            var branch = new JsonObject { ["description"] = Words.Capital($"{ConditionWords.Of(when)}: {RuleWords(row)}.") };
            Add(branch, row);
            yield return branch;
        }
        if (!last.Requirements.IsEmpty)
            yield return new JsonObject { ["description"] = "Otherwise: any value." };
    }

    private static void Add(JsonObject schema, RuleRow row)
    {
        foreach (var (key, value) in row.Rules.SelectMany(rule => RuleForm.Of(rule).Keywords))
            schema[key] = value?.DeepClone();
    }

    private static string RuleWords(RuleRow row) => string.Join("; ", row.Rules.Select(rule => RuleForm.Of(rule).InWords));
}
