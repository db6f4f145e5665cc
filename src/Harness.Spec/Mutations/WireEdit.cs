using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Harness.Spec.Mutations;

/// <summary>One edit of what goes over the wire. A path that leads nowhere leaves a text as it is.</summary>
public abstract record WireEdit
{
    private WireEdit() { }

    /// <summary><c>set</c>: a value is put at each path; a last member that isn't there is made.</summary>
    public sealed record SetFields(ImmutableArray<KeyValuePair<WirePath, JsonNode?>> Values) : WireEdit;

    /// <summary><c>remove</c>: members and items disappear.</summary>
    public sealed record RemoveFields(ImmutableArray<WirePath> Paths) : WireEdit;

    /// <summary><c>rename</c>: members get another name, at the same place.</summary>
    public sealed record RenameFields(ImmutableArray<KeyValuePair<WirePath, string>> Names) : WireEdit;

    /// <summary><c>wrap</c>: a value becomes an object that has it under this key.</summary>
    public sealed record WrapFields(ImmutableArray<KeyValuePair<WirePath, string>> Keys) : WireEdit;

    /// <summary><c>unwrap</c>: the whole text becomes what stands at the path.</summary>
    public sealed record Unwrap(WirePath Path) : WireEdit;

    /// <summary><c>retype</c>: values become ones of another type, keeping of themselves what they can.</summary>
    public sealed record RetypeFields(ImmutableArray<KeyValuePair<WirePath, JsonShape>> Shapes) : WireEdit;

    /// <summary><c>text</c>: texts are spelled in another way.</summary>
    public sealed record SpellTexts(ImmutableArray<KeyValuePair<WirePath, Spelling>> Spellings) : WireEdit;

    /// <summary><c>add</c>: numbers grow or shrink.</summary>
    public sealed record AddToNumbers(ImmutableArray<KeyValuePair<WirePath, decimal>> Amounts) : WireEdit;

    /// <summary><c>items</c>: lists lose, repeat or reorder their items.</summary>
    public sealed record ArrangeItems(ImmutableArray<KeyValuePair<WirePath, Arrangement>> Lists) : WireEdit;

    /// <summary><c>pictures</c>: every picture in the text, in base64 or as data URL, or the hosted file itself.</summary>
    public sealed record RedrawPictures(PictureDamage Damage) : WireEdit;

    /// <summary><c>status</c>: another status.</summary>
    public sealed record SetStatus(int Status) : WireEdit;

    /// <summary><c>headers</c>: headers with another value; null drops one.</summary>
    public sealed record SetHeaders(ImmutableArray<KeyValuePair<string, string?>> Headers) : WireEdit;

    /// <summary><c>body</c>: the whole body becomes something else; <paramref name="Text"/> where the replacement is one's own.</summary>
    public sealed record ReplaceBody(BodyDamage Damage, string? Text) : WireEdit;

    /// <summary><c>delay</c>: the answer comes later.</summary>
    public sealed record DelayAnswer(TimeSpan Delay) : WireEdit;

    /// <summary><c>events.drop</c>: events of these names don't come.</summary>
    public sealed record DropEvents(EventNames Names) : WireEdit;

    /// <summary><c>events.repeat</c>: events of these names come twice.</summary>
    public sealed record RepeatEvents(EventNames Names) : WireEdit;

    /// <summary><c>events.rename</c>: events get other names, in their line and in their <c>type</c>.</summary>
    public sealed record RenameEvents(ImmutableArray<KeyValuePair<string, string>> Names) : WireEdit;

    /// <summary><c>events.lines</c>: events are written in another way.</summary>
    public sealed record RespellEvents(EventSpelling Spelling) : WireEdit;

    /// <summary><c>events.order</c> and its like: the stream as a whole comes differently.</summary>
    public sealed record DisturbEvents(StreamDamage Damage) : WireEdit;

    /// <summary><c>events.append</c>: a line behind the last event.</summary>
    public sealed record AppendLine(string Line) : WireEdit;

    /// <summary><c>request.drop</c>: fields of the request don't reach the server.</summary>
    public sealed record DropFields(ImmutableArray<string> Names) : WireEdit;

    /// <summary><c>request.set</c>: fields of the request reach the server with another value.</summary>
    public sealed record SetRequestFields(ImmutableArray<KeyValuePair<string, JsonNode?>> Values) : WireEdit;

    /// <summary><c>request.reverse</c>: what fields hold several times reaches the server from behind.</summary>
    public sealed record ReverseFields(ImmutableArray<string> Names) : WireEdit;

    /// <summary><c>request.unescaped</c>: texts are put into the request's JSON as they are, quotation marks, line breaks and all.</summary>
    public sealed record SpliceTexts(ImmutableArray<string> Names) : WireEdit;

    /// <summary><c>request.labels</c>: a file whose label says another media type than its bytes is none to the server, in a form as in a data URL.</summary>
    public sealed record TrustLabels : WireEdit;

    /// <summary><c>key</c>: how the key is looked at.</summary>
    public sealed record CheckKey(KeyLaxness Laxness) : WireEdit;

    /// <summary><c>deliver</c>: how a callback is delivered.</summary>
    public sealed record Deliver(DeliveryDamage Damage) : WireEdit;
}
