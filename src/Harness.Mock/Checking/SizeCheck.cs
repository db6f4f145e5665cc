using System.Globalization;
using Harness.Spec.Errors;
using Harness.Spec.Operations;

namespace Harness.Mock.Checking;

/// <summary>Checks <c>WIDTHxHEIGHT</c> against the limits of a size rule.</summary>
internal static class SizeCheck
{
    /// <summary>What is wrong, or null.</summary>
    public static Refusal? Breach(Rule.Size rule, string text)
    {
        if (rule.Words.Contains(text) || rule.Exceptions.Contains(text))
            return null;
        var broken = TryParse(text, out var width, out var height)
            ? LimitBreach(rule, width, height)
            : new Refusal(ErrorCondition.MalformedSize) { Problem = "it must be " + string.Join(", ", rule.Words.Where(word => word.Length > 0).Append("or WIDTHxHEIGHT in pixels")) };
        return broken is null ? null : broken with { Value = text, Words = rule.Words };
    }

    private static Refusal? LimitBreach(Rule.Size rule, int width, int height)
    {
        var (@long, @short, all) = (Math.Max(width, height), Math.Min(width, height), (long)width * height);
        if (rule.MultipleOf is { } step && (width % step != 0 || height % step != 0))
            return Broken(ErrorCondition.SizeNotMultiple, step, $"width and height must be multiples of {step}");
        if (rule.LongEdge is { } edge && @long > edge)
            return Broken(ErrorCondition.SizeLongEdge, edge, $"the long edge may have {edge} pixels at most");
        if (rule.MostPixels is { } pixels && all > pixels)
            return Broken(ErrorCondition.SizeTooManyPixels, pixels, $"the picture may have {pixels} pixels at most, not {all}");
        if (rule.LeastPixels is { } least && all < least)
            return Broken(ErrorCondition.SizeTooFewPixels, least, $"the picture must have {least} pixels at least, not {all}");
        if (rule.LongToShort is { } longest && @long > (long)longest * @short)
            return Broken(ErrorCondition.SizeRatio, longest, $"the long edge may be {longest} times as long as the short one at most");
        return null;
    }

    private static Refusal Broken(ErrorCondition condition, long limit, string problem) => new(condition) { Limit = limit, Problem = problem };

    /// <summary>Reads two positive numbers of at most five digits around an <c>x</c>, without signs, blanks or leading zeros.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out int width, out int height)
    {
        height = 0;
        var x = text.IndexOf('x');
        return TryParseEdge(x < 0 ? default : text[..x], out width) && TryParseEdge(text[(x + 1)..], out height);
    }

    private static bool TryParseEdge(ReadOnlySpan<char> digits, out int edge)
    {
        edge = 0;
        return digits.Length is > 0 and <= 5 && digits[0] != '0' && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out edge);
    }
}
