using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Harness.Mock.Mutations.Json;

namespace Harness.Mock.Mutations.Requests;

/// <summary>A value as forms and queries write it.</summary>
internal static class FieldText
{
    /// <summary>A text as it is, nothing for null, any other value as JSON.</summary>
    public static string Of(JsonNode? value) => value?.GetValueKind() switch
    {
        null or JsonValueKind.Null => "",
        JsonValueKind.String => value.GetValue<string>(),
        _ => Encoding.UTF8.GetString(JsonText.Write(value)),
    };
}
