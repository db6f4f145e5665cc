using System.Diagnostics;
using Harness.Proof;
using Harness.Reports;
using Spectre.Console;

namespace Harness.Cli.Proving;

/// <summary>Why a proof doesn't hold, with what its author needs to set it right.</summary>
internal sealed class ProblemView(IAnsiConsole console)
{
    private const int MostCases = 6;

    public void Write(DialectProof proof)
    {
        foreach (var verdict in proof.Unexpected)
            WriteUnexpected(verdict);
        foreach (var mutant in proof.Mutants.Where(mutant => !mutant.Problems.IsEmpty))
            WriteMutant(mutant);
        if (!proof.Unproven.IsEmpty)
        {
            Head("?", Color.Yellow, $"{proof.Subject.Dialect.Name}: {proof.Unproven.Length} clauses have no mutation, so nobody knows whether their scenarios can fail");
            Line($"  {string.Join(", ", proof.Unproven.Select(clause => clause.Id))}");
            console.WriteLine();
        }
    }

    private void WriteUnexpected(CaseVerdict verdict)
    {
        Head("✗", Color.Red, $"{verdict.Case.Name} doesn't pass against the unbroken mock: its dialect's mutants weren't run");
        WriteCase(verdict);
        console.WriteLine();
    }

    private void WriteMutant(MutantResult mutant)
    {
        Head("✗", Color.Red, mutant.Name);
        Line($"  clause   {mutant.Clause.Text} ({mutant.Clause.Level.ToString().ToLowerInvariant()}; {mutant.Clause.Source})");
        Line($"  broken   {mutant.Mutation.Text}");
        Line($"  at       {mutant.Mutation.At}");
        foreach (var problem in mutant.Problems)
            WriteProblem(problem);
        WriteTouches(mutant);
        if (!mutant.Unjudged.IsEmpty)
            Line($"  blocked  {mutant.Unjudged.Length} cases, such as {mutant.Unjudged[0].Case.Name}: {mutant.Unjudged[0].WhyUnjudged}");
        console.WriteLine();
    }

    private void WriteProblem(MutantProblem problem)
    {
        switch (problem)
        {
            case MutantProblem.Survived survived:
                WriteSurvived(survived);
                break;
            case MutantProblem.Collateral collateral:
                Line($"  fails    {collateral.Clause.Id}, which it doesn't say that it touches:");
                WriteCases(collateral.Cases);
                break;
            case MutantProblem.StaleTouch stale:
                Line($"  keeps    {stale.Clause}, which it says that it touches: no scenario of that clause noticed");
                break;
            case MutantProblem.Unmade unmade:
                Line("  can't be made:");
                foreach (var mistake in unmade.Mistakes)
                    Line($"    {mistake}");
                break;
            default:
                throw new UnreachableException();
        }
    }

    private void WriteSurvived(MutantProblem.Survived survived)
    {
        if (survived.Overlooked.IsEmpty && survived.Unjudged.IsEmpty)
            Line("  SURVIVED: no scenario cites the clause");
        else
            Line("  SURVIVED");
        foreach (var row in survived.IdleRows)
            Line($"    edited nothing: row {row} of its wire edits; nothing that a scenario sends, or gets, is as its 'on' says");
        foreach (var verdict in survived.Overlooked)
            Line($"    looked and passed: {verdict.Case.Name} ({verdict.Case.Scenario.At})");
        foreach (var verdict in survived.Unjudged)
            Line($"    couldn't judge: {verdict.Case.Name}: {verdict.WhyUnjudged}");
    }

    // What to paste, where the change is right and only what is said about it isn't.
    private void WriteTouches(MutantResult mutant)
    {
        if (!mutant.Problems.Any(problem => problem is MutantProblem.Collateral or MutantProblem.StaleTouch))
            return;
        var touched = mutant.Noticed.Select(noticed => noticed.Case.Clause.Id).Where(id => id != mutant.Mutation.Clause).Distinct().ToArray();
        Line(touched.Length == 0 ? "  as seen  no touches" : $"  as seen  touches: [{string.Join(", ", touched)}]");
    }

    private void WriteCases(IReadOnlyCollection<CaseVerdict> cases)
    {
        foreach (var verdict in cases.Take(MostCases))
            WriteCase(verdict);
        if (cases.Count > MostCases)
            Line($"    … and {cases.Count - MostCases} more");
    }

    private void WriteCase(CaseVerdict verdict) => Line(verdict.Difference is { } difference
        ? $"    {verdict.Case.Name}: {difference.Where}: expected {difference.Expected}, got {difference.Actual}"
        : $"    {verdict.Case.Name}: {verdict.WhyUnjudged}");

    private void Head(string symbol, Color color, string text) => console.Write(new UnwrappedText($"{symbol} {text}", new Style(color)));

    private void Line(string text) => console.Write(new UnwrappedText(text));
}
