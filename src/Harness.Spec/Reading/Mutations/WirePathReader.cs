using System.Globalization;
using System.Text.RegularExpressions;
using Harness.Spec.Mutations;

namespace Harness.Spec.Reading.Mutations;

/// <summary>Reads paths into JSON texts: <c>data[*].url</c>, <c>output[-1].id</c>, <c>$</c>.</summary>
public static partial class WirePathReader
{
    /// <summary>The path, or null where the text is none.</summary>
    public static WirePath? Read(string written)
    {
        if (written == "$")
            return new WirePath(written, []);
        return Form().IsMatch(written) ? new WirePath(written, [.. Pieces().Matches(written).Select(ToTurn)]) : null;
    }

    private static WirePath.Turn ToTurn(Match piece) => piece.Value switch
    {
        "[*]" => new WirePath.Turn.ToEach(),
        ['[', .. var index, ']'] => new WirePath.Turn.ToItem(int.Parse(index, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture)),
        var name => new WirePath.Turn.ToMember(name),
    };

    [GeneratedRegex(@"^([A-Za-z0-9_$-]+|\[(\*|-?[0-9]{1,4})\])(\.[A-Za-z0-9_$-]+|\[(\*|-?[0-9]{1,4})\])*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Form();

    [GeneratedRegex(@"\[[^\]]+\]|[A-Za-z0-9_$-]+", RegexOptions.CultureInvariant)]
    private static partial Regex Pieces();
}
