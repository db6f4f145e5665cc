using System.Globalization;
using Harness.Proof;
using Harness.Reports;
using Harness.Runner;
using Spectre.Console;

namespace Harness.Cli.Proving;

/// <summary>What a person reads at the end of a proof: the kill matrix, what is wrong, a sentence for each dialect and for all.</summary>
internal sealed class ProofView(IAnsiConsole console)
{
    public void Write(ProofResult result)
    {
        var matrix = new KillMatrix(console);
        foreach (var proof in result.Dialects)
            matrix.Write(proof);
        var problems = new ProblemView(console);
        foreach (var proof in result.Dialects)
            problems.Write(proof);
        foreach (var proof in result.Dialects)
            WriteLine(proof.Subject.Dialect.Name, proof.Metrics, proof.ExitCode);
        if (result.Dialects.Length > 1)
            WriteLine("all", result.Metrics, result.ExitCode);
        if (result.Dialects.Sum(dialect => dialect.Subject.Mutations.Length - dialect.Mutants.Length) is > 0 and var missing)
            console.WriteLine($"interrupted: {missing} mutations didn't get their turn");
        var leftOut = result.Dialects.SelectMany(dialect => dialect.Mutants).Sum(mutant => mutant.LeftOut);
        if (leftOut > 0)
            console.WriteLine($"{leftOut} times a case wasn't run because it uploads megabytes and has nothing to do with what was broken; --thorough runs them all");
        console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{result.Elapsed.TotalSeconds:0.0} s"));
    }

    private void WriteLine(string name, ProofMetrics metrics, ExitCode code)
    {
        var (word, color) = code switch
        {
            ExitCode.Conformant => ("proven", Color.Green),
            ExitCode.Incomplete => ("incomplete", Color.Yellow),
            _ => ("not proven", Color.Red),
        };
        var numbers = string.Join(", ", metrics.Rows.Select(row => $"{row.Value} {row.Name}"));
        console.Write(new UnwrappedText($"{name}: {word} — {numbers}", new Style(color, decoration: Decoration.Bold)));
    }
}
