using System.Diagnostics;
using Harness.Spec.Mutations;
using Harness.Spec.Yaml;

namespace Harness.Spec.Reading.Mutations;

/// <summary>Puts a patch's values into a dialect's tree. What is read afterwards keeps the places where it was written.</summary>
internal static class Patching
{
    /// <summary>The changed tree; null where a path leads nowhere, which is reported.</summary>
    public static YamlNode? Apply(YamlNode root, MutationChange.Patch patch, Diagnostics diagnostics)
    {
        var changed = root;
        foreach (var entry in patch.Entries)
        {
            if (Put(changed, entry.Path.Turns.AsSpan(), entry, diagnostics) is not { } next)
                return null;
            changed = next;
        }
        return changed;
    }

    // The node with the value put at the rest of the path; null where there is no such place.
    private static YamlNode? Put(YamlNode node, ReadOnlySpan<PatchPath.Turn> turns, PatchEntry entry, Diagnostics diagnostics)
    {
        if (turns.IsEmpty)
            return Changed(node, entry, diagnostics);
        var turn = turns[0];
        var rest = turns[1..];
        YamlNode? changed = (node, turn) switch
        {
            (YamlNode.Mapping map, PatchPath.Turn.ToKey to) => PutKey(map, to.Key, rest, entry, diagnostics),
            (YamlNode.Sequence list, PatchPath.Turn.ToFront) when rest.IsEmpty => new YamlNode.Sequence(list.At, list.Items.Insert(0, entry.Value)),
            (YamlNode.Sequence list, PatchPath.Turn.ToIndex to) => PutItem(list, to.Index < list.Items.Length ? to.Index : -1, rest, entry, diagnostics),
            (YamlNode.Sequence list, PatchPath.Turn.ToScalar to) => PutItem(list, IndexOf(list, to.Text), rest, entry, diagnostics),
            _ => null,
        };
        if (changed is null && diagnostics.InOrder.All(found => found.At != entry.Path.At))
            diagnostics.Add(entry.Path.At, $"the patch's path '{entry.Path.Written}' leads nowhere: there is no {Named(turn)} in {node.Kind}{Suggested(node, turn)}");
        return changed;
    }

    // A mutation that changes nothing would be taken for one that no scenario notices.
    private static YamlNode? Changed(YamlNode present, PatchEntry entry, Diagnostics diagnostics)
    {
        var written = FlowText.Of(entry.Value);
        if (FlowText.Of(present) != written)
            return entry.Value;
        diagnostics.Add(entry.Path.At, $"the patch changes nothing: '{entry.Path.Written}' is {written} already");
        return null;
    }

    private static YamlNode.Mapping? PutKey(YamlNode.Mapping map, string key, ReadOnlySpan<PatchPath.Turn> rest, PatchEntry entry, Diagnostics diagnostics)
    {
        if (map.Find(key) is not { } present)
            return rest.IsEmpty && entry.Value is not YamlNode.Null ? new YamlNode.Mapping(map.At, map.Entries.Add(new YamlEntry(key, entry.Path.At, entry.Value))) : null;
        if (rest.IsEmpty && entry.Value is YamlNode.Null)
            return new YamlNode.Mapping(map.At, map.Entries.RemoveAll(other => other.Key == key));
        return Put(present, rest, entry, diagnostics) is { } changed
            ? new YamlNode.Mapping(map.At, [.. map.Entries.Select(other => other.Key == key ? other with { Value = changed } : other)])
            : null;
    }

    private static YamlNode.Sequence? PutItem(YamlNode.Sequence list, int index, ReadOnlySpan<PatchPath.Turn> rest, PatchEntry entry, Diagnostics diagnostics)
    {
        if (index < 0)
            return null;
        if (rest.IsEmpty && entry.Value is YamlNode.Null)
            return new YamlNode.Sequence(list.At, list.Items.RemoveAt(index));
        return Put(list.Items[index], rest, entry, diagnostics) is { } changed ? new YamlNode.Sequence(list.At, list.Items.SetItem(index, changed)) : null;
    }

    private static int IndexOf(YamlNode.Sequence list, string text) =>
        list.Items.ToList().FindIndex(item => item switch
        {
            YamlNode.Text scalar => scalar.Value == text,
            YamlNode.Number number => number.Literal == text,
            _ => false,
        });

    private static string Named(PatchPath.Turn turn) => turn switch
    {
        PatchPath.Turn.ToKey to => $"key '{to.Key}'",
        PatchPath.Turn.ToIndex to => $"item [{to.Index}]",
        PatchPath.Turn.ToScalar to => $"item '{to.Text}'",
        PatchPath.Turn.ToFront => "place in front",
        _ => throw new UnreachableException(),
    };

    private static string Suggested(YamlNode node, PatchPath.Turn turn) => (node, turn) is (YamlNode.Mapping map, PatchPath.Turn.ToKey to)
        ? Suggestion.For(to.Key, map.Entries.Select(entry => entry.Key))
        : "";
}
