using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Harness.Spec.Operations;

namespace Harness.Spec.OpenApi;

/// <summary>A rule as keywords of JSON Schema, as far as they reach, and in words that say all of it (<c>from 1 to 10</c>).</summary>
internal sealed record RuleForm(JsonObject Keywords, string InWords)
{
    public static RuleForm Of(Rule rule) => rule switch
    {
        Rule.Forbidden => new([], "not taken"),
        Rule.OneOf oneOf => new(
            new JsonObject { ["enum"] = new JsonArray([.. oneOf.Words.Select(word => (JsonNode)word)]) },
            Words.Or(oneOf.Words.Select(Words.Value))),
        Rule.Range range => new(
            new JsonObject { ["minimum"] = range.Least, ["maximum"] = range.Most },
            range.Least == range.Most ? Words.Number(range.Least) : $"from {Words.Number(range.Least)} to {Words.Number(range.Most)}"),
        Rule.Length length => new(
            new JsonObject { ["minLength"] = length.Least, ["maxLength"] = length.Most },
            $"{Words.Number(length.Least)} to {Words.Number(length.Most)} characters"),
        Rule.Count count => new([], CountWords(count)),
        Rule.FileBytes bytes => new([], $"files of at most {Words.Number(bytes.Most)} bytes"),
        Rule.Formats formats => new([], $"files that are {Words.Or(formats.Names.Select(Words.Code))} by their bytes"),
        Rule.Square => new([], "as wide as high"),
        Rule.Like like => new([], $"of the size and format of the first of {Words.Code(like.Other)}"),
        Rule.Alpha => new([], "with an alpha channel"),
        Rule.Size size => new(new JsonObject { ["pattern"] = Pattern(size.Words, SizePattern) }, SizeWords(size)),
        Rule.Ratio ratio => new(
            new JsonObject { ["pattern"] = Pattern(ratio.Words, RatioPattern) },
            Words.Or([.. InOrder(ratio.Words), "a ratio `WIDTH:HEIGHT` of whole numbers up to 99, such as `16:9`"])),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private const string SizePattern = "[1-9][0-9]{0,4}x[1-9][0-9]{0,4}";
    private const string RatioPattern = "[1-9][0-9]?:[1-9][0-9]?";

    private static string CountWords(Rule.Count count) => count switch
    {
        { Least: 1, Most: 1 } => "one picture",
        { Most: 1 } => "at most one picture",
        { Least: <= 1 } => $"up to {Words.Number(count.Most)} pictures",
        _ when count.Least == count.Most => $"{Words.Number(count.Least)} pictures",
        _ => $"{Words.Number(count.Least)} to {Words.Number(count.Most)} pictures",
    };

    private static string SizeWords(Rule.Size size)
    {
        string?[] limits =
        [
            size.MultipleOf is { } step ? $"both edges are multiples of {Words.Number(step)}" : null,
            size.LongEdge is { } edge ? $"the long edge has at most {Words.Number(edge)} pixels" : null,
            size.LeastPixels is { } least ? $"there are at least {Words.Number(least)} pixels in all" : null,
            size.MostPixels is { } most ? $"there are at most {Words.Number(most)} pixels in all" : null,
            size.LongToShort is { } ratio ? $"the long edge is at most {Words.Number(ratio)} times the short one" : null,
        ];
        string[] binding = [.. limits.OfType<string>()];
        var form = Words.Or([.. InOrder(size.Words), "`WIDTHxHEIGHT` in pixels"]);
        var bound = binding.Length == 0 ? form : $"{form}, where {Words.And(binding)}";
        return size.Exceptions.Count == 0 ? bound : $"{bound}; beyond these limits also {Words.And(size.Exceptions.Order(StringComparer.Ordinal).Select(Words.Value))}";
    }

    // Backwards, so that an empty text comes last.
    private static IEnumerable<string> InOrder(IEnumerable<string> texts) => texts.Order(StringComparer.Ordinal).Reverse().Select(Words.Value);

    // Only what means something to an expression is escaped: OpenAPI's expressions refuse needless escapes.
    private static string Pattern(IEnumerable<string> words, string form) =>
        $"^(?:{string.Concat(words.Order(StringComparer.Ordinal).Select(word => Regex.Replace(word, @"[\\^$.*+?()[\]{}|/]", @"\$&") + "|"))}{form})$";
}
