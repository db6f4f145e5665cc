using System.Globalization;
using Harness.Proof;
using Harness.Reports;
using Harness.Runner;
using Spectre.Console;

namespace Harness.Cli.Proving;

/// <summary>The kill matrix of a dialect, a line for each mutation: which scenarios noticed it, those of its own clause first.</summary>
internal sealed class KillMatrix(IAnsiConsole console)
{
    private const int WidestName = 60;
    private const int LeastForScenarios = 40;

    public void Write(DialectProof proof)
    {
        if (proof.Mutants.IsEmpty)
            return;
        var width = Math.Min(WidestName, proof.Mutants.Max(mutant => NameOf(mutant).Length));
        console.WriteLine($"{proof.Subject.Dialect.Name}: who noticed");
        foreach (var mutant in proof.Mutants)
            WriteRow(mutant, width);
        console.WriteLine();
    }

    private void WriteRow(MutantResult mutant, int width)
    {
        var (symbol, color) = mutant.Problems.IsEmpty ? ("✓", Color.Green) : ("✗", Color.Red);
        var noticed = Noticed(mutant, Math.Max(LeastForScenarios, console.Profile.Width - width - 5));
        console.Write(new UnwrappedText($"{symbol} {NameOf(mutant).PadRight(width)}  {noticed}", new Style(color)));
    }

    private static string Noticed(MutantResult mutant, int width)
    {
        var own = mutant.Noticed.Where(noticed => noticed.Case.Clause.Id == mutant.Mutation.Clause).ToArray();
        var others = mutant.Noticed.Where(noticed => noticed.Case.Clause.Id != mutant.Mutation.Clause).ToArray();
        var levels = own.Length == 0 ? "nobody" : Level(own[0].Verdict);
        var behind = others.Length == 0 ? "" : $" + {Count(others.Select(other => other.Case.Clause.Id).Distinct().Count(), "other clause")}";
        return own.Length == 0 ? levels + behind : CaseNames.Short(own, width - behind.Length - levels.Length - 3) + levels + behind;
    }

    private static string Level(Verdict verdict) => verdict switch
    {
        Verdict.Warned => " (warned)",
        Verdict.Noted => " (noted)",
        _ => "",
    };

    private static string NameOf(MutantResult mutant) => $"{mutant.Mutation.Clause}/{mutant.Mutation.Id}";

    private static string Count(int number, string noun) => string.Create(CultureInfo.InvariantCulture, $"{number} {noun}{(number == 1 ? "" : "s")}");
}
