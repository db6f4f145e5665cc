using System.CommandLine;
using Harness.Proof;

namespace Harness.Cli.Commands;

/// <summary><c>harness prove</c>: shows that the scenarios notice broken promises.</summary>
internal static class ProveCommand
{
    // A mutant mostly waits, for the events of its streams and for callbacks: many keep a processor busy. Large uploads bound how many fit into memory.
    private static readonly int UsualParallel = Math.Clamp(Environment.ProcessorCount * 8, 8, 32);

    public static Command Create()
    {
        var dialect = SharedOptions.Dialect();
        var spec = SharedOptions.Spec();
        var scenarios = SharedOptions.Scenarios();
        var mutation = new Option<string[]>("--mutation") { Description = "Only mutations whose whole name matches (* and ? as wildcards) or contains this; may be repeated.", HelpName = "GLOB" };
        var json = new Option<string?>("--json") { Description = "A file that gets the whole matrix.", HelpName = "F" };
        var badge = new Option<string?>("--badge") { Description = "A file that gets the outcome as an endpoint for shields.io.", HelpName = "F" };
        var readme = new Option<string?>("--readme") { Description = "A Markdown file that gets the numbers, between <!-- proof --> and <!-- /proof -->.", HelpName = "F" };
        var thorough = new Option<bool>("--thorough") { Description = "Uploads many megabytes to every mutant, not just to those that have to do with them." };
        var parallel = new Option<int>("--parallel") { Description = "How many mutants are run at once.", HelpName = "N", DefaultValueFactory = _ => UsualParallel };
        var seed = SharedOptions.Seed();
        OptionParsers.RequireRange(parallel, 1, 64);
        var command = new Command("prove", "Breaks every promise at the embedded mock, one at a time, and shows that the scenarios notice.")
        {
            dialect, spec, scenarios, mutation, json, badge, readme, thorough, parallel, seed,
        };
        command.SetAction((parsed, cancel) => new ProveRun(new ProveOptions
        {
            Dialects = parsed.GetValue(dialect) ?? [],
            Specs = parsed.GetValue(spec) ?? [],
            ScenarioPaths = parsed.GetValue(scenarios) ?? [],
            Mutations = parsed.GetValue(mutation) ?? [],
            JsonFile = parsed.GetValue(json),
            BadgeFile = parsed.GetValue(badge),
            ReadmeFile = parsed.GetValue(readme),
            Thoroughness = parsed.GetValue(thorough) ? Thoroughness.Thorough : Thoroughness.Usual,
            Parallel = parsed.GetValue(parallel),
            Seed = parsed.GetValue(seed),
        }).RunAsync(cancel));
        return command;
    }
}
