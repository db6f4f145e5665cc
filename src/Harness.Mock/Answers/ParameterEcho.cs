using System.Globalization;
using System.Text.Json;
using Harness.Mock.Requests;
using Harness.Spec.Operations;

namespace Harness.Mock.Answers;

/// <summary>
/// Gives parameters back as they were sent. A form carries text alone, so numbers and flags of a form become what they mean; an absent
/// parameter is null, and so are pictures, which are gone by then.
/// </summary>
internal static class ParameterEcho
{
    public static void Write(Utf8JsonWriter json, string name, ApiRequest? request)
    {
        var type = request?.Operation.ParametersByName.GetValueOrDefault(name)?.Type;
        if (type == ParameterType.Model)
            json.WriteStringValue(request!.Model.Name);
        else
            Write(json, request?.Value(name), type);
    }

    /// <summary>A value as it was sent.</summary>
    public static void Write(Utf8JsonWriter json, ParameterValue value) => Write(json, value, null);

    private static void Write(Utf8JsonWriter json, ParameterValue? value, ParameterType? type)
    {
        switch (value)
        {
            // Not as it stands: a form's digits may begin with a plus or a zero.
            case ParameterValue.Text text when type is ParameterType.WholeNumber: json.WriteNumberValue(int.Parse(text.Characters, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture)); break;
            case ParameterValue.Text text when type is ParameterType.Flag: json.WriteBooleanValue(text.Characters == "true"); break;
            case ParameterValue.Text text: json.WriteStringValue(text.Characters); break;
            case ParameterValue.Number number: json.WriteRawValue(number.Literal, skipInputValidation: true); break;
            case ParameterValue.Flag flag: json.WriteBooleanValue(flag.Value); break;
            case ParameterValue.List list:
                json.WriteStartArray();
                foreach (var item in list.Items)
                    Write(json, item, null);
                json.WriteEndArray();
                break;
            case ParameterValue.Members members:
                json.WriteStartObject();
                foreach (var (name, member) in members.Fields)
                {
                    json.WritePropertyName(name);
                    Write(json, member, null);
                }
                json.WriteEndObject();
                break;
            default: json.WriteNullValue(); break;
        }
    }
}
