using Spectre.Console;

namespace Harness.Cli;

/// <summary>Standard output as reports see it.</summary>
internal static class Terminal
{
    /// <summary>Colours and movement only on a terminal: Spectre looks at TERM alone, which pipes inherit.</summary>
    public static IAnsiConsole Open() => AnsiConsole.Create(Console.IsOutputRedirected
        ? new AnsiConsoleSettings { Ansi = AnsiSupport.No, ColorSystem = ColorSystemSupport.NoColors, Interactive = InteractionSupport.No }
        : new AnsiConsoleSettings());
}
