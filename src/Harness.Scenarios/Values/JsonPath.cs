using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Harness.Scenarios.Judging;

namespace Harness.Scenarios.Values;

/// <summary>The way to one value of an answer: <c>data[0].url</c>, or <c>output[type=message].id</c> for the first item whose member is that text.</summary>
public sealed partial record JsonPath(string Written, ImmutableArray<JsonPath.Turn> Turns)
{
    /// <summary>One step down.</summary>
    public abstract record Turn
    {
        private Turn() { }

        /// <summary>To a member of an object.</summary>
        public sealed record ToMember(string Name) : Turn;

        /// <summary>To an item of a list, counted from 0.</summary>
        public sealed record ToItem(int Index) : Turn;

        /// <summary>To the first item of a list whose member is the text.</summary>
        public sealed record ToItemWith(string Member, string Text) : Turn;
    }

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
        Turns.Aggregate(root, (place, turn) => turn switch
        {
            Turn.ToMember to => place.Member(to.Name),
            Turn.ToItem to => place.Item(to.Index),
            Turn.ToItemWith to => place.ItemWith(to.Member, to.Text),
            _ => throw new System.Diagnostics.UnreachableException(),
        });

    private static Turn ToTurn(Match piece)
    {
        if (piece.Value[0] != '[')
            return new Turn.ToMember(piece.Value);
        var inside = piece.Value[1..^1];
        return inside.Split('=', 2) is [var member, var text]
            ? new Turn.ToItemWith(member, text)
            : new Turn.ToItem(int.Parse(inside, System.Globalization.CultureInfo.InvariantCulture));
    }

    [GeneratedRegex(@"^([A-Za-z0-9_-]+|\[[0-9]{1,6}\])(\.[A-Za-z0-9_-]+|\[([0-9]{1,6}|[A-Za-z0-9_-]+=[A-Za-z0-9_.-]+)\])*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Form();

    [GeneratedRegex(@"\[[^\]]+\]|[A-Za-z0-9_-]+", RegexOptions.CultureInvariant)]
    private static partial Regex Pieces();
}
