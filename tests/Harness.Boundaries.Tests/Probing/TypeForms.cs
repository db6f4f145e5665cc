using System.Globalization;
using Harness.Boundaries.Tests.Rules;
using Harness.Boundaries.Tests.Sending;
using Harness.Spec.Operations;

namespace Harness.Boundaries.Tests.Probing;

/// <summary>Which values are empty or of another type than a parameter's.</summary>
internal static class TypeForms
{
    /// <summary>Whether there is something, and nothing in it.</summary>
    public static bool IsEmpty(SentValue value) => value is SentValue.Text { Characters: "" } or SentValue.List { Items.IsEmpty: true } or SentValue.File { Length: 0 };

    /// <summary>Whether a value is of another type; empty ones and null are tried for themselves.</summary>
    public static bool IsForeign(Parameter parameter, SentValue value, Transport transport) => value is not SentValue.Null && !IsEmpty(value) && parameter.Type switch
    {
        ParameterType.Text or ParameterType.Model or ParameterType.Address => value is not SentValue.Text,
        ParameterType.WholeNumber => !(value is SentValue.Number || transport != Transport.Json) || !long.TryParse(value.Scalar, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
        ParameterType.Flag => !(value is SentValue.Flag || transport != Transport.Json) || value.Scalar is not ("true" or "false"),
        ParameterType.Any => value is SentValue.Number or SentValue.Flag,
        ParameterType.Pictures => IsForeignPicture(parameter, value),
        ParameterType.File => value is not SentValue.File,
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>Whether a value would be refused where it is looked at.</summary>
    public static bool IsMistaken(Parameter parameter, SentValue value, SentCall call) =>
        IsForeign(parameter, value, call.Transport)
        || parameter.Rows.SelectMany(row => row.Rules).Where(rule => rule is not Rule.Forbidden).Any(rule => RuleForm.Of(rule).IsBrokenBy(value, call));

    private static bool IsForeignPicture(Parameter parameter, SentValue value) => value switch
    {
        SentValue.Number or SentValue.Flag => true,
        SentValue.Text text => parameter.References || !Uri.TryCreate(text.Characters, UriKind.Absolute, out _),
        SentValue.File file => file.Look is null,
        SentValue.Map => !parameter.References,
        _ => false,
    };
}
