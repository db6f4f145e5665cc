using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Harness.Spec.Mutations;
using Harness.Spec.Yaml;

namespace Harness.Spec.Reading.Mutations;

/// <summary>Reads <c>patch:</c>, a map of paths into the dialect's file to values. Whether a path leads anywhere shows when the patch is applied.</summary>
internal static partial class PatchReader
{
    public static MutationChange.Patch? Read(YamlNode node, Diagnostics diagnostics)
    {
        if (node is not YamlNode.Mapping { Entries.IsEmpty: false } map)
        {
            diagnostics.Add(node.At, "a patch is a map of paths into this file to values, such as models.x.ignores: null");
            return null;
        }
        var entries = ImmutableArray.CreateBuilder<PatchEntry>();
        foreach (var entry in map.Entries)
        {
            if (ReadPath(entry) is { } path)
                entries.Add(new PatchEntry(path, entry.Value));
            else
                diagnostics.Add(entry.KeyAt, $"'{entry.Key}' is no path; write keys joined by dots, keys with dots in single quotes, items as [2], [word] or [+] for in front");
        }
        return new MutationChange.Patch(entries.ToImmutable());
    }

    private static PatchPath? ReadPath(YamlEntry entry) => Form().IsMatch(entry.Key)
        ? new PatchPath(entry.Key, [.. Pieces().Matches(entry.Key).Select(ToTurn)], entry.KeyAt)
        : null;

    private static PatchPath.Turn ToTurn(Match piece)
    {
        if (piece.Value[0] != '[')
            return new PatchPath.Turn.ToKey(piece.Value.Trim('\''));
        var inside = piece.Value[1..^1];
        if (inside == "+")
            return new PatchPath.Turn.ToFront();
        return int.TryParse(inside, NumberStyles.None, CultureInfo.InvariantCulture, out var index)
            ? new PatchPath.Turn.ToIndex(index)
            : new PatchPath.Turn.ToScalar(inside.Trim('\''));
    }

    [GeneratedRegex(@"^([^.\[\]']+|'[^']+')(\.([^.\[\]']+|'[^']+')|\[(\+|[0-9]{1,4}|[^\[\]'+]+|'[^']*')\])*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Form();

    [GeneratedRegex(@"\[[^\]]*\]|'[^']+'|[^.\[\]']+", RegexOptions.CultureInvariant)]
    private static partial Regex Pieces();
}
