using System.CommandLine;

namespace Harness.Cli.Commands;

/// <summary>Options that several commands have.</summary>
internal static class SharedOptions
{
    public static Option<string[]> Dialect() => new("--dialect")
    {
        Description = "Only this dialect; may be repeated. All of them when left out.",
        HelpName = "NAME",
    };

    public static Option<string[]> Spec() => new("--spec")
    {
        Description = "Dialects of your own: a file, or a folder of them; may be repeated. They replace shipped ones of the same name, and without --dialect only they are meant.",
        HelpName = "PATH",
    };

    public static Option<string[]> Scenarios() => new("--scenarios")
    {
        Description = "Scenarios of your own instead of the shipped ones: a file, or a folder of them; may be repeated.",
        HelpName = "PATH",
    };

    public static Option<int> Seed()
    {
        var seed = new Option<int>("--seed")
        {
            Description = "Decides everything random: the same seed gives the same run.",
            HelpName = "N",
            DefaultValueFactory = _ => 1,
        };
        OptionParsers.RequireRange(seed, int.MinValue, int.MaxValue);
        return seed;
    }
}
