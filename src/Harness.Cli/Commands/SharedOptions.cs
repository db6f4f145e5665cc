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
