using System.Globalization;
using System.Text.RegularExpressions;
using Harness.Spec.Operations;
using Harness.Spec.Yaml;

namespace Harness.Spec.Reading.Pictures;

/// <summary>One of the things that a row about pictures chooses: its key, its value where none is written, and what it takes.</summary>
internal sealed partial record ChoiceKind(string Key, string Otherwise, string Form)
{
    /// <summary>The value as text, or null where the node holds none of this kind.</summary>
    public required Func<YamlNode, string?> Read { get; init; }

    /// <summary>Whether every value that a parameter lets through is one of this kind, or is read as the default.</summary>
    public required Func<Parameter, bool> CanComeFrom { get; init; }

    /// <summary>What <see cref="CanComeFrom"/> asks of the parameter, for a person.</summary>
    public required string Demand { get; init; }

    public static ChoiceKind Count { get; } = WholeNumber("count", "1", 1, 100);

    public static ChoiceKind Size { get; } = Text("size", "1024x1024", "WIDTHxHEIGHT in pixels", SizeForm().IsMatch);

    public static ChoiceKind Format { get; } = Word("format", "png", "jpeg", "webp");

    public static ChoiceKind Compression { get; } = WholeNumber("compression", "100", 0, 100);

    public static ChoiceKind Background { get; } = Word("background", "opaque", "transparent", "auto");

    public static ChoiceKind Quality { get; } = Text("quality", "high", "a word other than auto", text => text is not ("" or "auto"));

    public static ChoiceKind Partials { get; } = WholeNumber("partials", "0", 0, 7);

    /// <summary>Whether a text is a size: two positive numbers of at most five digits.</summary>
    public static bool IsSize(string text) => SizeForm().IsMatch(text);

    private static ChoiceKind Word(string key, params string[] words) =>
        Text(key, words[0], $"one of {string.Join(", ", words)}", words.Contains);

    private static ChoiceKind Text(string key, string otherwise, string form, Func<string, bool> fits) => new(key, otherwise, form)
    {
        Read = node => node is YamlNode.Text { Value: var text } && fits(text) ? text : null,
        CanComeFrom = parameter => parameter.Type == ParameterType.Text,
        Demand = "the parameter must be of the type text",
    };

    private static ChoiceKind WholeNumber(string key, string otherwise, int least, int most) => new(key, otherwise, $"a whole number from {least} to {most}")
    {
        Read = node => node is YamlNode.Number { Literal: var literal } && IsWithin(literal, least, most) ? literal : null,
        CanComeFrom = parameter => parameter.Type == ParameterType.WholeNumber
            && parameter.Rows is [.., { When.Requirements.IsEmpty: true }]
            && parameter.Rows.All(row => row.Rules.OfType<Rule.Range>().Any(range => range.Least >= least && range.Most <= most)),
        Demand = $"the parameter must be of the type whole-number, each of its rows with a range within [{least}, {most}], the last without 'when'",
    };

    private static bool IsWithin(string literal, int least, int most) =>
        int.TryParse(literal, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most;

    [GeneratedRegex(@"^[1-9][0-9]{0,4}x[1-9][0-9]{0,4}\z")]
    private static partial Regex SizeForm();
}
