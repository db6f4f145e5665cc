using System.Text.Json.Nodes;
using Harness.Spec.Operations;

namespace Harness.Spec.OpenApi;

/// <summary>Groups operations by what they are about.</summary>
internal static class OperationTags
{
    public static JsonArray Of(Dialect dialect) => new(
        [.. dialect.Operations.Where(operation => operation.HasRoute).Select(operation => operation.Kind).Distinct().Select(kind => new JsonObject { ["name"] = NameOf(kind), ["description"] = Describe(kind) })]);

    public static string NameOf(OperationKind kind) => kind.ToString();

    private static string Describe(OperationKind kind) => kind switch
    {
        OperationKind.Images => "Makes pictures from a prompt, pictures and options.",
        OperationKind.Responses => "Goes on with a conversation, in words and by its tool.",
        OperationKind.Files => "Keeps files that clients upload.",
        OperationKind.Models => "Tells about the models.",
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
