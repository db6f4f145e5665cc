using System.Text.Json.Nodes;
using Harness.Spec.Mutations;

namespace Harness.Mock.Mutations.Json;

/// <summary>Goes the ways that edits name.</summary>
internal static class JsonPlaces
{
    /// <summary>The places that are there, in the order in which they stand.</summary>
    public static List<JsonPlace> Find(JsonText text, WirePath path) => Follow(text, path.Turns.AsSpan());

    /// <summary>The same, and the places of last members that objects don't have.</summary>
    public static List<JsonPlace> FindOrMake(JsonText text, WirePath path) => path.Turns is [.., WirePath.Turn.ToMember(var name)]
        ? [.. Follow(text, path.Turns.AsSpan()[..^1]).Select(place => place.Value).OfType<JsonObject>().Select(owner => new JsonPlace.Member(owner, name))]
        : Find(text, path);

    private static List<JsonPlace> Follow(JsonText text, ReadOnlySpan<WirePath.Turn> turns)
    {
        List<JsonPlace> places = [new JsonPlace.Whole(text)];
        foreach (var turn in turns)
            places = [.. places.SelectMany(place => Step(place.Value, turn))];
        return places;
    }

    private static IEnumerable<JsonPlace> Step(JsonNode? from, WirePath.Turn turn) => (from, turn) switch
    {
        (JsonObject owner, WirePath.Turn.ToMember(var name)) when owner.ContainsKey(name) => [new JsonPlace.Member(owner, name)],
        (JsonArray owner, WirePath.Turn.ToItem(var index)) when index < owner.Count && index >= -owner.Count =>
            [new JsonPlace.Item(owner, index < 0 ? index + owner.Count : index)],
        (JsonArray owner, WirePath.Turn.ToEach) => Enumerable.Range(0, owner.Count).Select(index => new JsonPlace.Item(owner, index)),
        _ => [],
    };
}
