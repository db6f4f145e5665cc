using System.Globalization;
using System.Text.RegularExpressions;
using Harness.Scenarios.Judging;
using Harness.Scenarios.Parsing;
using Harness.Scenarios.Values;
using Harness.Spec;
using Harness.Spec.Yaml;

namespace Harness.Scenarios.Patterns;

/// <summary>What a picture must be like; what is null isn't asked. It must always be a picture, and whole unless <c>whole: false</c>.</summary>
public sealed partial record PictureSpec
{
    private static readonly string[] Formats = ["gif", "jpeg", "png", "webp"];

    // Wide enough for edges rounded to a multiple of 16.
    private const double AspectTolerance = 0.03;

    private const int LargestEdge = 65_535;

    /// <summary>Where it was written.</summary>
    public required SourceSpan At { get; init; }

    /// <summary><c>png</c>, <c>jpeg</c>, <c>webp</c>, <c>gif</c>, a variable, or a predicate on such a word.</summary>
    public JsonPattern? Format { get; init; }

    /// <summary><c>WIDTHxHEIGHT</c> in pixels, or a variable that holds it.</summary>
    public ValueTemplate? Size { get; init; }

    /// <summary>A pattern of the width in pixels.</summary>
    public JsonPattern? Width { get; init; }

    /// <summary>A pattern of the height in pixels.</summary>
    public JsonPattern? Height { get; init; }

    /// <summary><c>WIDTH:HEIGHT</c>, within 3 %; or a variable that holds it.</summary>
    public ValueTemplate? Aspect { get; init; }

    /// <summary>Whether there is an alpha channel.</summary>
    public bool? Alpha { get; init; }

    /// <summary>Whether at least one pixel is see-through. Where that can't be told, the picture isn't judged.</summary>
    public bool? Transparent { get; init; }

    /// <summary>Whether damage counts.</summary>
    public required bool Whole { get; init; }

    /// <summary>Reads the keys of a map; the caller refuses the rest.</summary>
    internal static PictureSpec Parse(MappingReader map, PatternReader reader)
    {
        var (width, height, size) = ParseSize(map, reader);
        return new PictureSpec
        {
            At = map.At,
            Format = map.Take("format") is { } format ? ParseFormat(format, reader) : null,
            Size = size,
            Width = width,
            Height = height,
            Aspect = map.Take("aspect") is { } aspect ? ParseForm(aspect, AspectForm(), "an aspect is WIDTH:HEIGHT, such as 16:9", reader) : null,
            Alpha = TakeFlag(map, "alpha"),
            Transparent = TakeFlag(map, "transparent"),
            Whole = TakeFlag(map, "whole") ?? true,
        };
    }

    /// <summary>The first difference of the picture at a place: base64, a data URL, or an address.</summary>
    public Difference? Judge(Place seen, JudgingContext context)
    {
        var (picture, difference) = PicturePlace.Find(seen, At, context);
        return picture is null ? difference : JudgePicture(picture, seen, context);
    }

    private Difference? JudgePicture(PictureFacts.Picture picture, Place seen, JudgingContext context)
    {
        var (scope, actual) = (context.Variables, $"a {picture.Format} of {Dimensions(picture)}");
        if (Whole && picture.Damage is { } damage)
            return seen.Differs("a whole picture", $"{actual}, damaged: {Shown.Plain(damage)}", At);
        if (Format?.Judge(Place.OfText(seen.Path, picture.Format), context) is { } format)
            return seen.Differs($"a picture in the format {format.Expected}", actual, format.At);
        if (Size?.FillText(scope) is { } size && size != Dimensions(picture))
            return seen.Differs($"a picture of {Shown.Plain(size)}", actual, Size.At);
        if (Width?.Judge(NumberPlace.Of(seen.Path, picture.Width), context) is { } width)
            return seen.Differs($"a width of {width.Expected}", actual, width.At);
        if (Height?.Judge(NumberPlace.Of(seen.Path, picture.Height), context) is { } height)
            return seen.Differs($"a height of {height.Expected}", actual, height.At);
        if (Aspect?.FillText(scope) is { } aspect && !HasAspect(picture, aspect))
            return seen.Differs($"a picture with the aspect {Shown.Plain(aspect)}", actual, Aspect.At);
        if (Alpha is { } alpha && alpha != picture.HasAlpha)
            return seen.Differs(alpha ? "an alpha channel" : "no alpha channel", $"{actual} {(picture.HasAlpha ? "with" : "without")} one", At);
        return Transparent is { } transparent ? JudgeTransparency(picture, transparent, actual, seen) : null;
    }

    private Difference? JudgeTransparency(PictureFacts.Picture picture, bool transparent, string actual, Place seen)
    {
        var expected = transparent ? "a see-through pixel" : "no see-through pixel";
        return picture.IsTransparent switch
        {
            null => seen.Differs(expected, $"{actual} whose pixels can't be read for it", At) with
            {
                WhyUnjudged = $"whether {actual} has a see-through pixel can't be read",
            },
            { } isTransparent when isTransparent != transparent => seen.Differs(expected, $"{actual} {(isTransparent ? "with" : "without")} one", At),
            _ => null,
        };
    }

    private static bool? TakeFlag(MappingReader map, string key)
    {
        var flag = map.TakeFlag(key);
        return map.Has(key) ? flag : null;
    }

    private static bool HasAspect(PictureFacts.Picture picture, string aspect)
    {
        if (AspectForm().Match(aspect) is not { Success: true } form)
            return false;
        var expected = double.Parse(form.Groups[1].ValueSpan, CultureInfo.InvariantCulture) / double.Parse(form.Groups[2].ValueSpan, CultureInfo.InvariantCulture);
        return Math.Abs((double)picture.Width / picture.Height / expected - 1) <= AspectTolerance;
    }

    private static string Dimensions(PictureFacts.Picture picture) => $"{Shown.Number(picture.Width)}x{Shown.Number(picture.Height)}";

    private static JsonPattern ParseFormat(YamlNode node, PatternReader reader)
    {
        if (node is YamlNode.Text { Value: var word } && !word.StartsWith('$') && !Formats.Contains(word))
            reader.Report(node, $"no picture has the format '{word}'{Suggestion.For(word, Formats)}");
        return reader.Pattern(node);
    }

    private static (JsonPattern? Width, JsonPattern? Height, ValueTemplate? Size) ParseSize(MappingReader map, PatternReader reader)
    {
        if (map.Take("size") is not { } node)
            return default;
        if (node is not YamlNode.Mapping)
            return (null, null, ParseForm(node, SizeForm(), $"a size is WIDTHxHEIGHT in pixels, each from 1 to {LargestEdge}, or {{ width: …, height: … }}", reader));
        var edges = MappingReader.Open(node, "size", reader.Diagnostics);
        var width = edges.Take("width") is { } across ? reader.NumberPattern(across, "width") : null;
        var height = edges.Take("height") is { } down ? reader.NumberPattern(down, "height") : null;
        edges.RefuseTheRest();
        if (width is null && height is null)
            reader.Report(node, "'size' as a map needs 'width' or 'height'");
        return (width, height, null);
    }

    private static ValueTemplate? ParseForm(YamlNode node, Regex form, string sentence, PatternReader reader)
    {
        if (node is YamlNode.Text text && (text.Value.StartsWith('$') || (form.Match(text.Value) is { Success: true } match && InRange(match))))
            return reader.Template(node);
        reader.Report(node, sentence);
        return null;
    }

    private static bool InRange(Match match) =>
        match.Groups.Values.Skip(1).All(edge => int.Parse(edge.ValueSpan, CultureInfo.InvariantCulture) is >= 1 and <= LargestEdge);

    [GeneratedRegex(@"^([0-9]{1,6})x([0-9]{1,6})\z", RegexOptions.CultureInvariant)]
    private static partial Regex SizeForm();

    [GeneratedRegex(@"^([0-9]{1,6}):([0-9]{1,6})\z", RegexOptions.CultureInvariant)]
    private static partial Regex AspectForm();
}
