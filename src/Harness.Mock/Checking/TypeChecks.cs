using System.Globalization;
using Harness.Mock.Requests;
using Harness.Spec;

namespace Harness.Mock.Checking;

/// <summary>Whether a value is of its parameter's type. Forms carry text alone, so there a number is its digits.</summary>
internal static class TypeChecks
{
    /// <summary>What is wrong, or null.</summary>
    public static string? Problem(ParameterType type, ParameterValue value, Transport transport) => type switch
    {
        ParameterType.Text or ParameterType.Model => value is ParameterValue.Text ? null : "it must be text",
        ParameterType.WholeNumber => IsWholeNumber(value, transport) ? null : "it must be a whole number",
        ParameterType.Flag => IsFlag(value, transport) ? null : "it must be true or false",
        ParameterType.Address => IsWebAddress(value) ? null : "it must be an http or https address",
        ParameterType.Pictures => PicturesProblem(value, transport),
        ParameterType.File => value is ParameterValue.File ? null : "it must be one uploaded file",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static bool IsWholeNumber(ParameterValue value, Transport transport) => value switch
    {
        ParameterValue.Number number => IsInt(number.Literal),
        ParameterValue.Text text => transport != Transport.Json && IsInt(text.Characters),
        _ => false,
    };

    private static bool IsFlag(ParameterValue value, Transport transport) => value switch
    {
        ParameterValue.Flag => true,
        ParameterValue.Text text => transport == Transport.Multipart && text.Characters is "true" or "false",
        _ => false,
    };

    private static bool IsInt(string digits) => int.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _);

    private static bool IsWebAddress(ParameterValue value) =>
        value is ParameterValue.Text text
        && Uri.TryCreate(text.Characters, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps);

    private static string? PicturesProblem(ParameterValue value, Transport transport)
    {
        switch (value)
        {
            case ParameterValue.File: return null;
            case ParameterValue.Text text when text.Characters.StartsWith("data:", StringComparison.OrdinalIgnoreCase): return null;
            case ParameterValue.Text: return IsWebAddress(value) ? null : $"it must be {Expected(transport)}";
            case ParameterValue.List list:
                foreach (var item in list.Items)
                {
                    if (item is ParameterValue.List || PicturesProblem(item, transport) is not null)
                        return $"every item must be {Expected(transport)}";
                }
                return null;
            default: return $"it must be {Expected(transport)}";
        }
    }

    private static string Expected(Transport transport) =>
        transport == Transport.Json ? "the address of a picture (http, https or data)" : "a file or the address of a picture (http, https or data)";
}
