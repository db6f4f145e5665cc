using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Harness.Scenarios.Judging;

namespace Harness.Scenarios.Values;

/// <summary>The way to one value of an answer: <c>data[0].url</c>.</summary>
public sealed partial record JsonPath(string Written, ImmutableArray<JsonPath.Turn> Turns)
{
    /// <summary>One step down: a member's name, or an item's index from 0.</summary>
    public readonly record struct Turn(string? Member, int Index);

    /// <summary>Reads a path; null where it isn't one. A leading <c>$.</c> is allowed.</summary>
    public static JsonPath? Parse(string written)
    {
        var path = written.StartsWith("$.", StringComparison.Ordinal) ? written[2..] : written;
        if (!Form().IsMatch(path))
            return null;
        return new JsonPath(written, [.. Pieces().Matches(path).Select(ToTurn)]);
    }

    /// <summary>The place to which the path leads.</summary>
    public Place From(Place root) =>
        Turns.Aggregate(root, (place, turn) => turn.Member is { } name ? place.Member(name) : place.Item(turn.Index));

    private static Turn ToTurn(Match piece) =>
        piece.Value[0] == '[' ? new Turn(null, int.Parse(piece.ValueSpan[1..^1], System.Globalization.CultureInfo.InvariantCulture)) : new Turn(piece.Value, 0);

    [GeneratedRegex(@"^([A-Za-z0-9_-]+|\[[0-9]{1,6}\])(\.[A-Za-z0-9_-]+|\[[0-9]{1,6}\])*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Form();

    [GeneratedRegex(@"[A-Za-z0-9_-]+(?!\])|\[[0-9]+\]", RegexOptions.CultureInvariant)]
    private static partial Regex Pieces();
}
