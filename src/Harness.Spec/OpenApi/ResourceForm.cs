using System.Text.Json.Nodes;
using Harness.Spec.Answers;
using Harness.Spec.Operations;

namespace Harness.Spec.OpenApi;

/// <summary>What operations on things that are kept answer: one of them, several, or that one is gone.</summary>
internal static class ResourceForm
{
    public static Alternative Of(Dialect dialect, Operation operation) => (operation.Kind, operation.Action) switch
    {
        (OperationKind.Files, OperationAction.List) => List(dialect.Files!.List, dialect.Files.One),
        (OperationKind.Files, OperationAction.Delete) => SuccessResponse.Form("", dialect.Files!.Deleted),
        (OperationKind.Files, _) => SuccessResponse.Form("", dialect.Files!.One),
        (OperationKind.Responses, OperationAction.Delete) => SuccessResponse.Form("", dialect.Responses!.Deleted),
        (OperationKind.Responses, OperationAction.ListInput) => new ConversationForm(dialect, operation).InputItems(),
        (OperationKind.Responses, _) => new ConversationForm(dialect, operation).Response(""),
        (OperationKind.Models, OperationAction.List) => List(dialect.Catalogue!.List, dialect.Catalogue.One),
        (OperationKind.Models, _) => SuccessResponse.Form("", dialect.Catalogue!.One),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static Alternative List(Template list, Template item)
    {
        var one = SuccessResponse.Form("", item);
        var schema = new TemplateSchema(name => name == "items" ? new JsonObject { ["type"] = "array", ["items"] = one.Schema.DeepClone() } : AnswerVariable.Schema(name)).Of(list);
        var example = new TemplateExample(name => name == "items" ? new JsonArray(one.Example?.DeepClone()) : AnswerVariable.Example(name)).Of(list);
        return new Alternative("", schema, example);
    }
}
