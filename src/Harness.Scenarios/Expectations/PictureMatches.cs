using Harness.Scenarios.Judging;
using Harness.Scenarios.Parsing;
using Harness.Scenarios.Patterns;
using Harness.Scenarios.Values;
using Harness.Spec;
using Harness.Spec.Yaml;

namespace Harness.Scenarios.Expectations;

/// <summary>
/// <c>image: { format: png, size: 1024x1024 }</c>: a picture of the answer, by default the first of <c>data</c>, whether it comes as
/// <c>b64_json</c> or as <c>url</c>; <c>from: path</c> names another value.
/// </summary>
public sealed record PictureMatches(SourceSpan At, JsonPath? From, PictureSpec Picture) : Expectation(At)
{
    internal static Expectation? Parse(YamlNode operand, PatternReader reader)
    {
        var map = MappingReader.Open(operand, "image", reader.Diagnostics);
        var from = map.TakeText("from") is { } written ? ParsePath(written, operand, reader) : null;
        var picture = PictureSpec.Parse(map, reader);
        map.RefuseTheRest();
        return new PictureMatches(operand.At, from, picture);
    }

    /// <inheritdoc/>
    public override Difference? Judge(Seen seen, JudgingContext context) =>
        JsonBody.Judge(seen, At, root => Picture.Judge(From?.From(root) ?? First(root), context));

    private static Place First(Place root)
    {
        var first = root.Member("data").Item(0);
        return first.Member("b64_json") is { Value: not null } inline ? inline : first.Member("url");
    }

    private static JsonPath? ParsePath(string written, YamlNode operand, PatternReader reader)
    {
        var path = JsonPath.Parse(written);
        if (path is null)
            reader.Report(operand, $"'from' is the way to one value, such as data[0].url; '{written}' isn't");
        return path;
    }
}
