using System.Text.Json;
using System.Text.Json.Nodes;
using Harness.Mock.Mutations.Json;

namespace Harness.Mock.Mutations.Pictures;

/// <summary>The pictures that stand in a text of JSON, at whatever depth.</summary>
internal static class PictureTexts
{
    public static void Replace(JsonText text, Func<PictureText, string> make) => Replace(new JsonPlace.Whole(text), make);

    private static void Replace(JsonPlace place, Func<PictureText, string> make)
    {
        if (place.Value is JsonObject owner)
        {
            foreach (var name in owner.Select(member => member.Key).ToArray())
                Replace(new JsonPlace.Member(owner, name), make);
        }
        else if (place.Value is JsonArray list)
        {
            for (var index = 0; index < list.Count; index++)
                Replace(new JsonPlace.Item(list, index), make);
        }
        else if (place.Value?.GetValueKind() == JsonValueKind.String && PictureText.Read(place.Value.GetValue<string>()) is { } picture)
        {
            place.Replace(_ => JsonValue.Create(make(picture)));
        }
    }
}
