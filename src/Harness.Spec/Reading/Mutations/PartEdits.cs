using System.Collections.Immutable;
using System.Diagnostics;
using Harness.Spec.Mutations;
using Harness.Spec.Yaml;

namespace Harness.Spec.Reading.Mutations;

/// <summary>Which edits change something of which part, and by what a part is chosen. Others would be made in vain and their mutation survive.</summary>
internal static class PartEdits
{
    private static readonly ImmutableArray<string> OfJson = ["set", "remove", "rename", "wrap", "unwrap", "retype", "text", "add", "items", "pictures"];
    private static readonly ImmutableArray<string> OfMessages = ["headers", "body", "delay"];

    private const string NamesThem = "names its events itself";
    private const string OfStreams = "is done to the whole stream";

    // Of 'events'; the others look at the scope.
    private static readonly ImmutableArray<(string Word, string Why)> Unscoped =
    [
        ("drop", NamesThem),
        ("repeat", NamesThem),
        ("rename", NamesThem),
        ("order", OfStreams),
        ("hold", OfStreams),
        ("unended", OfStreams),
        ("cut", OfStreams),
        ("append", OfStreams),
    ];

    private static readonly ImmutableArray<string> All = [.. Enum.GetValues<WirePart>().SelectMany(part => Words(part)).Distinct()];

    /// <summary>The edits of a row that its part doesn't know.</summary>
    public static IEnumerable<YamlEntry> InVain(YamlNode row, WirePart part)
    {
        var foreign = All.Except(Words(part)).ToArray();
        return ((row as YamlNode.Mapping)?.Entries ?? []).Where(entry => foreign.Contains(entry.Key));
    }

    /// <summary>The words of the edits that a part knows.</summary>
    public static ImmutableArray<string> Words(WirePart part) => part switch
    {
        WirePart.Answer => [.. OfJson, .. OfMessages, "status", "events", "request", "key"],
        WirePart.Callback => [.. OfJson, .. OfMessages, "deliver"],
        WirePart.Picture => [.. OfMessages, "status", "pictures"],
        WirePart.Request => OfJson,
        _ => throw new UnreachableException(),
    };

    /// <summary>The edits of <c>events</c> in a row that don't look at the events which its scope names, and why.</summary>
    public static IEnumerable<(YamlEntry Edit, string Why)> WithoutScope(YamlNode row) =>
        from entry in ((row as YamlNode.Mapping)?.Find("events") as YamlNode.Mapping)?.Entries ?? []
        from word in Unscoped
        where word.Word == entry.Key
        select (entry, word.Why);

    /// <summary>
    /// By what a part can't be chosen, and why: a request is edited before anything is answered; a delivery is posted long after its request, and a
    /// hosted picture is fetched by an address of its own.
    /// </summary>
    public static (ImmutableArray<string> Keys, string Why) Unchosen(WirePart part) => part switch
    {
        WirePart.Answer => ([], ""),
        WirePart.Request => (["status", "event"], "before it is answered"),
        WirePart.Callback => (["operation", "when", "event", "status"], "without looking at its request or at what answers it"),
        WirePart.Picture => (["operation", "when", "event"], "without looking at its request"),
        _ => throw new UnreachableException(),
    };
}
