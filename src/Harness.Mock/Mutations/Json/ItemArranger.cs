using System.Diagnostics;
using System.Text.Json.Nodes;
using Harness.Spec.Mutations;

namespace Harness.Mock.Mutations.Json;

/// <summary>What is no list stays as it is.</summary>
internal sealed class ItemArranger(WireEdit.ArrangeItems edit) : IJsonEdit
{
    public void Apply(JsonText text)
    {
        foreach (var (path, arrangement) in edit.Lists)
        {
            foreach (var list in JsonPlaces.Find(text, path).Select(place => place.Value).OfType<JsonArray>())
                Arrange(list, arrangement);
        }
    }

    private static void Arrange(JsonArray list, Arrangement arrangement)
    {
        JsonNode?[] before = [.. list];
        list.Clear();
        foreach (var item in Arranged(before, arrangement))
            list.Add(item);
    }

    private static IEnumerable<JsonNode?> Arranged(JsonNode?[] items, Arrangement arrangement) => arrangement switch
    {
        Arrangement.FirstOnly => items.Take(1),
        Arrangement.WithoutLast => items.SkipLast(1),
        Arrangement.RepeatLast => [.. items, .. items.TakeLast(1).Select(item => item?.DeepClone())],
        Arrangement.Reversed => items.Reverse(),
        Arrangement.Empty => [],
        _ => throw new UnreachableException(),
    };
}
