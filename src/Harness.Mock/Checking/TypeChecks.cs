using System.Globalization;
using Harness.Mock.Requests;
using Harness.Spec.Errors;
using Harness.Spec.Operations;

namespace Harness.Mock.Checking;

/// <summary>Whether a value is of its parameter's type. Forms and queries carry text alone, so there a number is its digits and a flag its word.</summary>
internal static class TypeChecks
{
    /// <summary>What is wrong, or null.</summary>
    /// <param name="parameter">The parameter.</param>
    /// <param name="row">The row of rules that holds, which can say more exactly what was wanted; null for none.</param>
    /// <param name="value">What was sent.</param>
    /// <param name="request">The request.</param>
    public static Refusal? Breach(Parameter parameter, RuleRow? row, ParameterValue value, ApiRequest request) => parameter.Type switch
    {
        ParameterType.Any => null,
        ParameterType.Text or ParameterType.Model => value is ParameterValue.Text ? null : Foreign(value, TextWanted(row), "it must be text"),
        ParameterType.WholeNumber => NumberBreach(value, row, request.Transport),
        ParameterType.Flag => FlagBreach(value, request.Transport),
        ParameterType.Address => AddressBreach(value),
        ParameterType.Pictures when parameter.References => ReferenceChecks.Breach(row, value, request.Place(parameter.Name), request.Transport),
        ParameterType.Pictures => PictureValueChecks.Breach(value, request.Transport),
        ParameterType.File => value is ParameterValue.File ? null : Foreign(value, "a file", "it must be one uploaded file"),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>A value of a kind that isn't wanted.</summary>
    public static Refusal Foreign(ParameterValue value, string wanted, string problem) => new(ErrorCondition.InvalidType)
    {
        Value = ValueWords.Text(value),
        Problem = problem,
        Wanted = wanted,
        Got = ValueWords.Kind(value),
    };

    /// <summary>Whether a text is an http or https address.</summary>
    public static bool IsWebAddress(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps);

    private static string TextWanted(RuleRow? row) =>
        row?.Rules.OfType<Rule.OneOf>().FirstOrDefault() is { } oneOf ? "one of " + WordList.Or(WordList.Quoted(oneOf.Words)) : "a string";

    private static Refusal? NumberBreach(ParameterValue value, RuleRow? row, Transport transport)
    {
        const string Problem = "it must be a whole number";
        var isText = value is ParameterValue.Text && transport != Transport.Json;
        if (value is not ParameterValue.Number && !isText)
            return Foreign(value, "an integer", Problem);
        var digits = ValueWords.Text(value);
        if (int.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _))
            return null;
        if (!IsWhole(digits))
            return isText ? Unconvertible(value, "an integer", Problem) : Foreign(value, "an integer", Problem);
        // Too long for any rule to look at it.
        var limits = row?.Rules.OfType<Rule.Range>().FirstOrDefault() ?? new Rule.Range(int.MinValue, int.MaxValue);
        return digits[0] == '-'
            ? new Refusal(ErrorCondition.NumberTooSmall) { Value = digits, Problem = Problem, Limit = limits.Least }
            : new Refusal(ErrorCondition.NumberTooLarge) { Value = digits, Problem = Problem, Limit = limits.Most };
    }

    private static bool IsWhole(ReadOnlySpan<char> text)
    {
        var digits = text.StartsWith("-") ? text[1..] : text;
        return !digits.IsEmpty && digits.IndexOfAnyExceptInRange('0', '9') < 0;
    }

    private static Refusal? FlagBreach(ParameterValue value, Transport transport)
    {
        const string Problem = "it must be true or false";
        if (value is ParameterValue.Flag)
            return null;
        if (value is not ParameterValue.Text text || transport == Transport.Json)
            return Foreign(value, "a boolean", Problem);
        return text.Characters is "true" or "false" ? null : Unconvertible(value, "a boolean", Problem);
    }

    private static Refusal? AddressBreach(ParameterValue value)
    {
        const string Problem = "it must be an http or https address";
        if (value is not ParameterValue.Text text)
            return Foreign(value, "a string", Problem);
        return IsWebAddress(text.Characters) ? null : new Refusal(ErrorCondition.MalformedAddress) { Value = text.Characters, Problem = Problem };
    }

    private static Refusal Unconvertible(ParameterValue value, string wanted, string problem) => Foreign(value, wanted, problem) with
    {
        Condition = ErrorCondition.UnconvertibleText,
        Got = $"a string value that could not be converted into {wanted}",
    };
}
