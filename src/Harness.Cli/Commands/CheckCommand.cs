using System.CommandLine;

namespace Harness.Cli.Commands;

/// <summary><c>harness check</c>: runs scenarios against the embedded mock or a target.</summary>
internal static class CheckCommand
{
    private const string KeyVariable = "HARNESS_KEY";

    public static Command Create()
    {
        var target = new Option<string?>("--target") { Description = "The address to which the dialects' own bases are appended; the embedded mock when left out.", HelpName = "URL" };
        var dialect = SharedOptions.Dialect();
        var spec = SharedOptions.Spec();
        var scenarios = SharedOptions.Scenarios();
        var onlyBase = new Option<string?>("--base") { Description = "One path that replaces the dialects' bases.", HelpName = "PATH" };
        var key = new Option<string?>("--key") { Description = $"The key for the target; better in the variable {KeyVariable}.", HelpName = "KEY" };
        var scenario = new Option<string[]>("--scenario") { Description = "Only scenarios whose whole name matches (* and ? as wildcards) or contains this; may be repeated.", HelpName = "GLOB" };
        var strict = new Option<bool>("--strict") { Description = "A broken SHOULD fails, too." };
        var parallel = new Option<int>("--parallel") { Description = "How many requests are under way at once.", HelpName = "N", DefaultValueFactory = _ => 4 };
        var timeout = new Option<int>("--timeout") { Description = "How long an answer or a callback may take; providers take minutes.", HelpName = "SECONDS", DefaultValueFactory = _ => 180 };
        var seed = SharedOptions.Seed();
        var folder = new Option<string>("--out") { Description = "The folder of the reports.", HelpName = "DIR", DefaultValueFactory = _ => "harness-report" };
        var publicUrl = new Option<Uri?>("--public-url")
        {
            Description = "Where the target reaches this machine with its callbacks.",
            HelpName = "URL",
            CustomParser = OptionParsers.WebAddress,
        };
        var inboxPort = new Option<int>("--inbox-port") { Description = "The port that callbacks are forwarded to; the one of --public-url when left out.", HelpName = "N" };
        var faults = new Option<bool>("--fault-injection") { Description = "The target honours X-Harness-Fault, as a mock does." };
        var oddValues = new Option<bool>("--odd-values") { Description = "Sends the target also values of which no document says what becomes: they may cost pictures, and are noted at most." };
        var without = new Option<string[]>("--without-model") { Description = "A model of the dialect that the target doesn't offer; may be repeated.", HelpName = "NAME" };
        OptionParsers.RequireRange(parallel, 1, 256);
        OptionParsers.RequireRange(timeout, 1, 86_400);
        OptionParsers.RequireRange(inboxPort, 0, 65_535);
        var command = new Command("check", "Checks a target, or the embedded mock, against every promise of its dialect.")
        {
            target, dialect, spec, scenarios, onlyBase, key, scenario, strict, parallel, timeout, seed, folder, publicUrl, inboxPort, faults, oddValues, without,
        };
        command.SetAction((parsed, cancel) => new CheckRun(new CheckOptions
        {
            Target = parsed.GetValue(target),
            Dialects = parsed.GetValue(dialect) ?? [],
            Specs = parsed.GetValue(spec) ?? [],
            ScenarioPaths = parsed.GetValue(scenarios) ?? [],
            Base = parsed.GetValue(onlyBase),
            // Resolved here and not as the option's default, which --help would print.
            // White space at its ends comes from files; servers don't see it, so the redaction mustn't look for it either.
            Key = (parsed.GetValue(key) ?? Environment.GetEnvironmentVariable(KeyVariable))?.Trim(),
            Scenarios = parsed.GetValue(scenario) ?? [],
            Strict = parsed.GetValue(strict),
            Parallel = parsed.GetValue(parallel),
            Limit = TimeSpan.FromSeconds(parsed.GetValue(timeout)),
            Seed = parsed.GetValue(seed),
            ReportFolder = parsed.GetValue(folder)!,
            PublicUrl = parsed.GetValue(publicUrl),
            InboxPort = parsed.GetValue(inboxPort),
            FaultInjection = parsed.GetValue(faults),
            OddValues = parsed.GetValue(oddValues),
            WithoutModels = parsed.GetValue(without) ?? [],
        }).RunAsync(cancel));
        return command;
    }
}
