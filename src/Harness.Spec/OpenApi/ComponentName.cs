using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Harness.Spec.Operations;

namespace Harness.Spec.OpenApi;

/// <summary>The names under which parts of a document are kept and referred to.</summary>
internal static class ComponentName
{
    public static string OfRequest(Operation operation, Transport transport) => $"{Of(operation)}-{(transport == Transport.Json ? "json" : "form")}";

    public static string OfAnswer(Operation operation) => $"{Of(operation)}-answer";

    public static string OfRefusal(int status) => string.Create(CultureInfo.InvariantCulture, $"refusal-{status}");

    public static JsonObject Reference(string kind, string name) => new() { ["$ref"] = $"#/components/{kind}/{name}" };

    /// <summary>The operation's name in the characters that OpenAPI allows; others stand as their number, so that no two names become one.</summary>
    public static string Of(Operation operation) => Of(operation.Name);

    /// <summary>Any name in these characters.</summary>
    public static string Of(string name)
    {
        var allowed = new StringBuilder();
        foreach (var character in name)
        {
            if (char.IsAsciiLetterOrDigit(character) || character is '-' or '.')
                allowed.Append(character);
            else
                allowed.Append(CultureInfo.InvariantCulture, $"_{(int)character:x4}");
        }
        return allowed.ToString();
    }
}
