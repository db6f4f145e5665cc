using System.Text.Json;
using Harness.Spec;

namespace Harness.Scenarios.Judging;

/// <summary>A place in what was seen (<c>$.data[0].url</c>) and the value there; null where there is none.</summary>
public readonly record struct Place(string Path, JsonElement? Value)
{
    /// <summary>The place of a member of the object here.</summary>
    public Place Member(string name) =>
        new($"{Path}.{Shown.Plain(name)}", Value is { ValueKind: JsonValueKind.Object } map && map.TryGetProperty(name, out var value) ? value : null);

    /// <summary>The place of an item of the list here.</summary>
    public Place Item(int index) =>
        new($"{Path}[{Shown.Number(index)}]", Value is { ValueKind: JsonValueKind.Array } list && index < list.GetArrayLength() ? list[index] : null);

    /// <summary>The place of the first item of the list here whose member is the text.</summary>
    public Place ItemWith(string member, string text)
    {
        var path = $"{Path}[{Shown.Plain(member)}={Shown.Plain(text)}]";
        if (Value is not { ValueKind: JsonValueKind.Array } list)
            return new Place(path, null);
        foreach (var item in list.EnumerateArray())
        {
            if (new Place("", item).Member(member).Text == text)
                return new Place(path, item);
        }
        return new Place(path, null);
    }

    /// <summary>The text here, or null where there is something else.</summary>
    public string? Text => Value is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    /// <summary>The number here as it was sent, or null where there is something else.</summary>
    public string? Number => Value is { ValueKind: JsonValueKind.Number } number ? number.GetRawText() : null;

    /// <summary>A text from elsewhere (a header) as a place of its own.</summary>
    public static Place OfText(string path, string? text)
    {
        if (text is null)
            return new Place(path, null);
        using var document = JsonDocument.Parse($"\"{JsonEncodedText.Encode(text)}\"");
        return new Place(path, document.RootElement.Clone());
    }

    /// <summary>That the value here isn't as expected.</summary>
    public Difference Differs(string expected, SourceSpan at) => new(expected, Shown.Json(Value), Path, at);

    /// <summary>That the value here isn't as expected, in words of the one who looked.</summary>
    public Difference Differs(string expected, string actual, SourceSpan at) => new(expected, actual, Path, at);
}
