using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Harness.Scenarios.Judging;
using Harness.Scenarios.Parsing;
using Harness.Scenarios.Values;
using Harness.Spec;
using Harness.Spec.Yaml;

namespace Harness.Scenarios.Patterns;

/// <summary><c>$is: uuid</c>: the value is of a kind.</summary>
internal sealed partial record IsPredicate(SourceSpan At, string Word) : Predicate(At)
{
    // The clocks of the target and of this machine may differ.
    private const int ClockToleranceSeconds = 600;

    private sealed record Kind(string Words, Func<Place, JudgingContext, bool> Holds);

    private static readonly FrozenDictionary<string, Kind> Kinds = new Dictionary<string, Kind>(StringComparer.Ordinal)
    {
        ["base64"] = new("strict base64", (seen, _) => seen.Text is { } text && Base64Text.Decode(text) is not null),
        ["bool"] = new("true or false", (seen, _) => seen.Value?.ValueKind is JsonValueKind.True or JsonValueKind.False),
        ["int"] = new("a whole number", (seen, _) => seen.Number is { } number && NumberText.IsWhole(number) && HasRoom(number)),
        ["number"] = new("a number", (seen, _) => seen.Number is not null),
        ["text"] = new("text that isn't empty", (seen, _) => seen.Text is { Length: > 0 }),
        ["unix-time"] = new("the present time in whole Unix seconds", (seen, context) => IsNow(seen.Number, context.SeenAt)),
        ["url"] = new("an absolute http or https URL", (seen, _) => seen.Text is { } text && IsUrl(text)),
        ["uuid"] = new("a UUID", (seen, _) => seen.Text is { } text && Uuid().IsMatch(text)),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static Predicate? Parse(YamlNode operand, PatternReader reader)
    {
        if (operand is YamlNode.Text text && Kinds.ContainsKey(text.Value))
            return new IsPredicate(operand.At, text.Value);
        reader.Report(operand, operand is YamlNode.Text other
            ? $"'$is' knows no kind '{other.Value}'{Suggestion.For(other.Value, Kinds.Keys)}"
            : $"'$is' is followed by the name of a kind, not {operand.Kind}");
        return null;
    }

    public override Difference? Judge(Place seen, JudgingContext context) =>
        Kinds[Word].Holds(seen, context) ? null : seen.Differs(Describe(context.Variables), At);

    public override string Describe(IScope scope) => Kinds[Word].Words;

    private static bool IsNow(string? number, DateTimeOffset seenAt) =>
        number is not null && NumberText.IsWhole(number)
        && decimal.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds)
        && Math.Abs(seconds - seenAt.ToUnixTimeSeconds()) <= ClockToleranceSeconds;

    // What exceeds 64 bits is a whole number on paper alone: a typed client fails on it.
    private static bool HasRoom(string number) =>
        decimal.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && value is >= long.MinValue and <= long.MaxValue;

    private static bool IsUrl(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" && url.Host.Length > 0 && !text.AsSpan().ContainsAny(" \t\r\n");

    [GeneratedRegex(@"^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Uuid();
}
