using Harness.Boundaries.Tests.Sending;
using Harness.Spec.Operations;

namespace Harness.Boundaries.Tests.Rules;

/// <summary>
/// Every word and exception, what is no size, and for each limit sizes at it and one step to either side: a pixel, or what edges must be
/// multiples of. A size outside breaks that limit alone.
/// </summary>
internal sealed class SizeForm(Rule.Size rule) : RuleForm
{
    public const string Name = "a size";

    private readonly int _step = rule.MultipleOf ?? 1;

    public override string Words => Name;

    public override IEnumerable<Point> Points =>
    [
        .. rule.Words.Concat(rule.Exceptions.Order(StringComparer.Ordinal)).Select(word => Point.Taken($"'{word}'", value => value is SentValue.Text text && text.Characters == word)),
        Point.Refused("a text that is no size", value => value is SentValue.Text text && IsMalformed(text.Characters)),
        .. rule.MultipleOf is { } step ? Multiples(step) : [],
        .. rule.LongEdge is { } edge ? LongEdges(edge) : [],
        .. rule.MostPixels is { } most ? MostPixels(most) : [],
        .. rule.LeastPixels is { } least ? LeastPixels(least) : [],
        .. rule.LongToShort is { } longest ? Ratios(longest) : [],
    ];

    public override bool IsBrokenBy(SentValue value, SentCall call) =>
        value is not SentValue.Text text || IsMalformed(text.Characters) || (SentSize.Of(value) is { } size && !rule.Exceptions.Contains(text.Characters) && size.Breaks(rule) != SizeLimit.None);

    private bool IsMalformed(string text) => !rule.Words.Contains(text) && SentSize.Of(new SentValue.Text(text)) is null;

    private IEnumerable<Point> Multiples(int step) =>
    [
        Taken($"an edge that is an odd multiple of {step}", size => size.Width / step % 2 == 1 || size.Height / step % 2 == 1),
        Refused($"an edge one pixel off a multiple of {step}", SizeLimit.Multiple, size => IsOneOff(size.Width % step, step) || IsOneOff(size.Height % step, step)),
    ];

    private static bool IsOneOff(int rest, int step) => rest == 1 || rest == step - 1;

    private IEnumerable<Point> LongEdges(int edge) =>
    [
        Taken($"a long edge of {edge - _step} (just inside)", size => size.Long == edge - _step),
        Taken($"a long edge of {edge} (at the limit)", size => size.Long == edge),
        Refused($"a long edge of {edge + _step} (just outside)", SizeLimit.LongEdge, size => size.Long == edge + _step),
    ];

    private IEnumerable<Point> MostPixels(long most) =>
    [
        Taken($"one step less than {most} pixels (just inside)", size => size.Pixels < most && size.Larger(_step).Any(larger => larger.Pixels >= most)),
        Taken($"{most} pixels (at the limit)", size => size.Pixels == most),
        Refused($"one step more than {most} pixels (just outside)", SizeLimit.MostPixels, size => size.Smaller(_step).Any(smaller => smaller.Pixels <= most)),
    ];

    private IEnumerable<Point> LeastPixels(long least) =>
    [
        Refused($"one step less than {least} pixels (just outside)", SizeLimit.LeastPixels, size => size.Larger(_step).Any(larger => larger.Pixels >= least)),
        Taken($"{least} pixels (at the limit)", size => size.Pixels == least),
        Taken($"one step more than {least} pixels (just inside)", size => size.Pixels > least && size.Smaller(_step).Any(smaller => smaller.Pixels <= least)),
    ];

    private IEnumerable<Point> Ratios(int longest) =>
    [
        Taken($"a long edge one step less than {longest} short ones (just inside)", size => size.Long == (longest * size.Short) - _step),
        Taken($"a long edge of {longest} short ones (at the limit)", size => size.Long == longest * size.Short),
        Refused($"a long edge one step more than {longest} short ones (just outside)", SizeLimit.Ratio, size => size.Long == (longest * size.Short) + _step),
    ];

    private Point Taken(string words, Func<SentSize, bool> isIt) =>
        Point.Taken(words, value => SentSize.Of(value) is { } size && size.Breaks(rule) == SizeLimit.None && isIt(size));

    private Point Refused(string words, SizeLimit limit, Func<SentSize, bool> isIt) =>
        Point.Refused(words, value => SentSize.Of(value) is { } size && size.Breaks(rule) == limit && isIt(size));
}
