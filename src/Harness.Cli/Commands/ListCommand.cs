using System.CommandLine;
using Harness.Runner;
using Harness.Spec;

namespace Harness.Cli.Commands;

/// <summary><c>harness list</c>: what there is to check and to mock.</summary>
internal static class ListCommand
{
    private static readonly string[] Kinds = ["dialects", "clauses", "scenarios", "mutations"];

    public static Command Create()
    {
        var dialect = SharedOptions.Dialect();
        var spec = SharedOptions.Spec();
        var scenarios = SharedOptions.Scenarios();
        var json = new Option<bool>("--json") { Description = "JSON instead of a table." };
        var what = new Argument<string>("WHAT") { Description = "dialects, clauses, scenarios or mutations", HelpName = "dialects|clauses|scenarios|mutations" };
        what.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && !Kinds.Contains(token.Value))
                result.AddError($"there are no '{token.Value}' to list{Suggestion.For(token.Value, Kinds)}");
        });
        var command = new Command("list", "Lists dialects, clauses, scenarios or mutations.") { what, dialect, spec, scenarios, json };
        command.SetAction(async (parsed, _) =>
        {
            var files = new DialectFiles(parsed.GetValue(spec) ?? []);
            var (known, chosen) = await files.ReadAsync(parsed.GetValue(dialect) ?? []).ConfigureAwait(false);
            var listing = parsed.GetValue(what) switch
            {
                "dialects" => Listing.OfDialects(chosen),
                "clauses" => Listing.OfClauses(chosen),
                "mutations" => Listing.OfMutations((await files.ReadBreakableAsync(parsed.GetValue(dialect) ?? []).ConfigureAwait(false)).Chosen),
                _ => Listing.OfScenarios(chosen, ScenarioFiles.Load(parsed.GetValue(scenarios) ?? [], known)),
            };
            Console.Out.Write(parsed.GetValue(json) ? listing.ToJson() : listing.ToText());
            return (int)ExitCode.Conformant;
        });
        return command;
    }
}
