using System.Text.Json.Nodes;
using Harness.Spec.Answers;
using Harness.Spec.Errors;

namespace Harness.Spec.OpenApi;

/// <summary>What the variables of a refusal hold: codes and types from the error table, the others as everywhere.</summary>
internal static class RefusalVariable
{
    /// <summary>All rows of a table: conditions in their order, then refusals with a name of their own.</summary>
    public static IEnumerable<ErrorRow> RowsOf(ErrorTable errors) => errors.Rows.OrderBy(row => row.Condition).Concat(errors.Refusals);

    public static JsonObject Schema(IEnumerable<ErrorRow> rows, string name) => name switch
    {
        "code" => OneOf(rows.Select(row => row.Code)),
        "type" => OneOf(rows.Select(row => row.Type)),
        _ => AnswerVariable.Schema(name),
    };

    public static JsonNode? Example(ErrorRow row, string name) => name switch
    {
        "code" => JsonNode.Parse(row.Code.Json),
        "type" => JsonNode.Parse(row.Type.Json),
        "param" when row.Param is { } param => JsonNode.Parse(param.Json),
        "param" => RefusalWords.NamesParameter(row.Condition) ? "image" : null,
        "message" => new TemplateExample(InMessage).Of(row.Message),
        _ => AnswerVariable.Example(name),
    };

    // Messages quote the request and say what is wrong with it; neither is known here.
    private static JsonNode InMessage(string name) => name == "parameter" ? "image" : $"({name})";

    private static JsonObject OneOf(IEnumerable<Template.Literal> values) =>
        new() { ["enum"] = new JsonArray([.. values.Select(value => value.Json).Distinct().Select(json => JsonNode.Parse(json))]) };
}
