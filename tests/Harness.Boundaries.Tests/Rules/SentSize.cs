using System.Text.RegularExpressions;
using Harness.Boundaries.Tests.Sending;
using Harness.Spec.Operations;

namespace Harness.Boundaries.Tests.Rules;

/// <summary>A size in pixels.</summary>
internal sealed partial record SentSize(int Width, int Height)
{
    public int Long => Math.Max(Width, Height);

    public int Short => Math.Min(Width, Height);

    public long Pixels => (long)Width * Height;

    /// <summary>The sizes that have one edge a step longer.</summary>
    public IEnumerable<SentSize> Larger(int step) => [this with { Width = Width + step }, this with { Height = Height + step }];

    /// <summary>The sizes that have one edge a step shorter.</summary>
    public IEnumerable<SentSize> Smaller(int step) => [this with { Width = Width - step }, this with { Height = Height - step }];

    /// <summary>The limits of a rule that it breaks.</summary>
    public SizeLimit Breaks(Rule.Size rule) =>
        (rule.MultipleOf is { } step && (Width % step != 0 || Height % step != 0) ? SizeLimit.Multiple : 0)
        | (Long > rule.LongEdge ? SizeLimit.LongEdge : 0)
        | (Pixels < rule.LeastPixels ? SizeLimit.LeastPixels : 0)
        | (Pixels > rule.MostPixels ? SizeLimit.MostPixels : 0)
        | (Long > (long?)rule.LongToShort * Short ? SizeLimit.Ratio : 0);

    /// <summary>Reads <c>WIDTHxHEIGHT</c>; null for anything else.</summary>
    public static SentSize? Of(SentValue value) =>
        value is SentValue.Text text && Form().Match(text.Characters) is { Success: true } match ? new SentSize(int.Parse(match.Groups[1].ValueSpan), int.Parse(match.Groups[2].ValueSpan)) : null;

    [GeneratedRegex(@"^([1-9][0-9]{0,4})x([1-9][0-9]{0,4})\z")]
    private static partial Regex Form();
}
