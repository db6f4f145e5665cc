using System.Collections.Immutable;
using Harness.Runner;
using Harness.Spec;

namespace Harness.Proof;

/// <summary>What was found out about one dialect's suite.</summary>
public sealed record DialectProof
{
    /// <summary>What was to be proven.</summary>
    public required ProofSubject Subject { get; init; }

    /// <summary>The cases that are neither passed nor not applicable against the unbroken mock.</summary>
    public required ImmutableArray<CaseVerdict> Unexpected { get; init; }

    /// <summary>The mutants that were run, in the order in which the mutations are written.</summary>
    public required ImmutableArray<MutantResult> Mutants { get; init; }

    /// <summary>The dialect in numbers.</summary>
    public ProofMetrics Metrics => ProofMetrics.Of(Subject, Mutants);

    /// <summary>The observable clauses that no mutation breaks.</summary>
    public ImmutableArray<Clause> Unproven => Subject.Unproven;

    /// <summary>Whether every mutation got its turn; not so after an interruption, or where the unbroken mock isn't as promised.</summary>
    public bool IsWhole => Mutants.Length == Subject.Mutations.Length;

    /// <summary>What the dialect's proof says to the script that asked for it.</summary>
    public ExitCode ExitCode => ExitCodes.Worst(Codes());

    internal static DialectProof Of(ProofSubject subject, IReadOnlyCollection<ProofStep> steps)
    {
        var results = steps.OfType<ProofStep.Mutant>().Select(step => step.Result).Where(result => result.Dialect == subject.Dialect.Name).ToDictionary(result => result.Name);
        return new DialectProof
        {
            Subject = subject,
            Unexpected = steps.OfType<ProofStep.Unbroken>().FirstOrDefault(step => ReferenceEquals(step.Subject, subject))?.Unexpected ?? [],
            Mutants = [.. subject.Mutations.Select(mutation => results.GetValueOrDefault(mutation.NameIn(subject.Dialect.Name))).OfType<MutantResult>()],
        };
    }

    private IEnumerable<ExitCode> Codes()
    {
        var problems = Mutants.SelectMany(mutant => mutant.Problems).ToArray();
        if (problems.Any(problem => problem is MutantProblem.Unmade))
            yield return ExitCode.Usage;
        if (problems.Any(problem => problem is not MutantProblem.Unmade) || !Unexpected.IsEmpty)
            yield return ExitCode.Broken;
        // Nothing that is missing is green: mutations that didn't get their turn, clauses that have none.
        yield return !IsWhole || !Unproven.IsEmpty ? ExitCode.Incomplete : ExitCode.Conformant;
    }
}
