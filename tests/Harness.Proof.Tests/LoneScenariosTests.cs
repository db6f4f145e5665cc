using Harness.Runner;
using Harness.Scenarios;

namespace Harness.Proof.Tests;

/// <summary>Where one scenario alone stands for a promise, the proof can't do without it.</summary>
public sealed class LoneScenariosTests
{
    private const int Sampled = 30;
    private const int Seed = 20261;

    private static IEnumerable<TestCaseData> Sample()
    {
        var lone = ShippedSubjects.All
            .SelectMany(subject => subject.Cases
                .GroupBy(one => one.Clause.Id)
                .Where(clause => clause.Select(one => one.Scenario).Distinct().Count() == 1 && subject.Mutations.Any(mutation => mutation.Clause == clause.Key))
                .Select(clause => (Subject: subject, Clause: clause.Key, clause.First().Scenario)))
            .ToArray();
        new Random(Seed).Shuffle(lone);
        return lone.Take(Sampled).Select(one => new TestCaseData(one.Subject, one.Clause, one.Scenario).SetArgDisplayNames($"{one.Subject.Dialect.Name}/{one.Clause}", one.Scenario.Id));
    }

    [TestCaseSource(nameof(Sample))]
    public async Task Without_it_every_mutation_of_its_promise_survives(ProofSubject subject, string clause, Scenario scenario)
    {
        var less = subject with
        {
            Mutations = [.. subject.Mutations.Where(mutation => mutation.Clause == clause)],
            Cases = [.. subject.Cases.Where(one => one.Scenario != scenario && !Uploads.AreHeavy(one))],
        };
        List<ProofStep> steps = [];

        await foreach (var step in new ProofRun(new ProofSettings { Seed = 1, Parallel = 4, Assets = ShippedSubjects.Assets }, [less]).RunAsync(CancellationToken.None))
            steps.Add(step);

        var result = ProofResult.Of([less], steps, TimeSpan.Zero);
        Assert.That(result.ExitCode, Is.EqualTo(ExitCode.Broken));
        Assert.That(result.Dialects.Single().Unexpected, Is.Empty);
        Assert.That(result.Dialects.Single().Mutants.Select(mutant => mutant.IsKilled), Is.Not.Empty.And.All.False);
    }

    [Test]
    public void There_are_enough_of_them() => Assert.That(Sample().Count(), Is.EqualTo(Sampled));
}
