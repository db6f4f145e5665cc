using Spectre.Console;
using Spectre.Console.Rendering;

namespace Harness.Reports;

/// <summary>Text that is left to the terminal to wrap: a command broken by us couldn't be pasted.</summary>
public sealed class UnwrappedText(string text, Style style) : Renderable
{
    /// <summary>In the terminal's own colours.</summary>
    public UnwrappedText(string text)
        : this(text, Style.Plain)
    {
    }

    /// <inheritdoc/>
    protected override IEnumerable<Segment> Render(RenderOptions options, int maxWidth)
    {
        foreach (var line in text.Split('\n'))
        {
            yield return new Segment(line, style);
            yield return Segment.LineBreak;
        }
    }
}
