using Spectre.Console;

namespace Harness.Reports.Tests;

/// <summary>A console without colours that remembers what was written.</summary>
internal sealed class PlainConsole : IDisposable
{
    private readonly StringWriter _written = new() { NewLine = "\n" };

    public PlainConsole(int width)
    {
        Ansi = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(_written),
        });
        Ansi.Profile.Width = width;
    }

    public IAnsiConsole Ansi { get; }

    public string Text => _written.ToString();

    public void Dispose() => _written.Dispose();
}
