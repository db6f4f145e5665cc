using System.Globalization;
using Harness.Spec;

namespace Harness.Mock.Checking;

/// <summary>Checks <c>WIDTHxHEIGHT</c> against the limits of a size rule.</summary>
internal static class SizeCheck
{
    /// <summary>What is wrong, or null.</summary>
    public static string? Problem(Rule.Size rule, string text)
    {
        if (rule.Words.Contains(text) || rule.Exceptions.Contains(text))
            return null;
        if (!TryParse(text, out var width, out var height))
            return "it must be " + string.Join(", ", rule.Words.Where(word => word.Length > 0).Append("or WIDTHxHEIGHT in pixels"));
        if (rule.MultipleOf is { } step && (width % step != 0 || height % step != 0))
            return $"width and height must be multiples of {step}";
        if (rule.LongEdge is { } edge && Math.Max(width, height) > edge)
            return $"the long edge may have {edge} pixels at most";
        if (rule.MostPixels is { } pixels && (long)width * height > pixels)
            return $"the picture may have {pixels} pixels at most, not {(long)width * height}";
        if (rule.LeastPixels is { } least && (long)width * height < least)
            return $"the picture must have {least} pixels at least, not {(long)width * height}";
        if (rule.LongToShort is { } longest && Math.Max(width, height) > (long)longest * Math.Min(width, height))
            return $"the long edge may be {longest} times as long as the short one at most";
        return null;
    }

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
