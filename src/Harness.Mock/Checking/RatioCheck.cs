using System.Globalization;
using Harness.Spec.Errors;
using Harness.Spec.Operations;

namespace Harness.Mock.Checking;

/// <summary>Checks <c>WIDTH:HEIGHT</c>.</summary>
internal static class RatioCheck
{
    /// <summary>What is wrong, or null.</summary>
    public static Refusal? Breach(Rule.Ratio rule, string text) =>
        rule.Words.Contains(text) || TryParse(text, out _, out _) ? null : new Refusal(ErrorCondition.MalformedRatio)
        {
            Value = text,
            Words = rule.Words,
            Problem = "it must be a ratio WIDTH:HEIGHT such as 16:9",
        };

    /// <summary>Reads two numbers from 1 to 99 around a colon, without signs, blanks or leading zeros.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out int width, out int height)
    {
        height = 0;
        var colon = text.IndexOf(':');
        return TryParseSide(colon < 0 ? default : text[..colon], out width) && TryParseSide(text[(colon + 1)..], out height);
    }

    private static bool TryParseSide(ReadOnlySpan<char> digits, out int side)
    {
        side = 0;
        return digits.Length is 1 or 2 && digits[0] != '0' && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out side);
    }
}
