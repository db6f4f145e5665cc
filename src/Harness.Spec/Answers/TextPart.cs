namespace Harness.Spec.Answers;

/// <summary>A piece of a text: literal characters, or the value of a variable.</summary>
public abstract record TextPart
{
    private TextPart() { }

    /// <summary>Characters as they are.</summary>
    public sealed record Literal(string Characters) : TextPart;

    /// <summary>A variable's value as text.</summary>
    public sealed record Variable(string Name) : TextPart;
}
