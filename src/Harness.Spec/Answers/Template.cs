using System.Collections.Immutable;

namespace Harness.Spec.Answers;

/// <summary>JSON with places to fill in: <c>$name</c> is a value of its own type, <c>{$name}</c> inside a text its text, <c>$$</c> a dollar.</summary>
public abstract record Template
{
    private Template() { }

    /// <summary>A value that is always the same, as JSON text (<c>0</c>, <c>true</c>, <c>null</c>, <c>"ok"</c>).</summary>
    public sealed record Literal(string Json) : Template;

    /// <summary>A value that the request or the server supplies.</summary>
    public sealed record Variable(string Name) : Template;

    /// <summary>A text with values inside.</summary>
    public sealed record Text(ImmutableArray<TextPart> Parts) : Template;

    /// <summary>An object, its members in the order written.</summary>
    public sealed record Members(ImmutableArray<KeyValuePair<string, Template>> Fields) : Template;

    /// <summary>A list.</summary>
    public sealed record Items(ImmutableArray<Template> Values) : Template;

    /// <summary>A list with one item for every picture of the answer (<c>{ $each-picture: … }</c>).</summary>
    public sealed record EachPicture(Template Item) : Template;
}
