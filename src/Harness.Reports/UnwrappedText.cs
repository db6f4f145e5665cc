using Spectre.Console.Rendering;

namespace Harness.Reports;

/// <summary>Text that is left to the terminal to wrap: a command broken by us couldn't be pasted.</summary>
internal sealed class UnwrappedText(string text) : Renderable
{
    protected override IEnumerable<Segment> Render(RenderOptions options, int maxWidth)
    {
        foreach (var line in text.Split('\n'))
        {
            yield return new Segment(line);
            yield return Segment.LineBreak;
        }
    }
}
