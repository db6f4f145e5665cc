using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Harness.Spec.Mutations;

/// <summary>The way to values of a JSON text: <c>data[*].url</c>, <c>output[-1].id</c>; <c>$</c> is the whole.</summary>
public sealed partial record WirePath(string Written, ImmutableArray<WirePath.Turn> Turns)
{
    /// <summary>The path, or null where the text is none.</summary>
    public static WirePath? Parse(string written)
    {
        if (written == "$")
            return new WirePath(written, []);
        return Form().IsMatch(written) ? new WirePath(written, [.. Pieces().Matches(written).Select(ToTurn)]) : null;
    }

    private static Turn ToTurn(Match piece) => piece.Value switch
    {
        "[*]" => new Turn.ToEach(),
        ['[', .. var index, ']'] => new Turn.ToItem(int.Parse(index, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture)),
        var name => new Turn.ToMember(name),
    };

    [GeneratedRegex(@"^([A-Za-z0-9_$-]+|\[(\*|-?[0-9]{1,4})\])(\.[A-Za-z0-9_$-]+|\[(\*|-?[0-9]{1,4})\])*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Form();

    [GeneratedRegex(@"\[[^\]]+\]|[A-Za-z0-9_$-]+", RegexOptions.CultureInvariant)]
    private static partial Regex Pieces();

    /// <summary>One step down.</summary>
    public abstract record Turn
    {
        private Turn() { }

        /// <summary>To a member of an object.</summary>
        public sealed record ToMember(string Name) : Turn;

        /// <summary>To an item of a list, counted from 0, or from behind with -1 for the last.</summary>
        public sealed record ToItem(int Index) : Turn;

        /// <summary>To every item of a list.</summary>
        public sealed record ToEach : Turn;
    }
}
