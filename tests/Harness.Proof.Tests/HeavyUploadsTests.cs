namespace Harness.Proof.Tests;

/// <summary>Which mutants get the uploads of several megabytes.</summary>
public sealed class HeavyUploadsTests
{
    [Test]
    public async Task A_part_of_a_proof_uploads_what_the_whole_does()
    {
        var part = Part();

        var result = await ResultAsync(part);

        Assert.That(result, Has.Property("Cases").EqualTo(1).And.Property("LeftOut").Zero);
        Assert.That(await ResultAsync(part with { Known = part.Mutations }), Has.Property("Cases").Zero);
    }

    // A mutation to be made, and a heavy case that has to do with it only because of another mutation, which touches its clause.
    private static ProofSubject Part()
    {
        var (subject, heavy) = ShippedSubjects.All.SelectMany(subject => subject.Cases.Where(Uploads.AreHeavy).Select(one => (subject, one))).First();
        var made = subject.Mutations.First(mutation => mutation.Clause != heavy.Clause.Id && !mutation.Touches.Contains(heavy.Clause.Id));
        var other = subject.Mutations.First(mutation => mutation.Clause == heavy.Clause.Id) with { Touches = [made.Clause] };
        return subject with { Cases = [heavy], Mutations = [made], Known = [made, other] };
    }

    private static async Task<MutantResult> ResultAsync(ProofSubject part)
    {
        List<ProofStep> steps = [];
        await foreach (var step in new ProofRun(new ProofSettings { Seed = 1, Parallel = 1, Assets = ShippedSubjects.Assets }, [part]).RunAsync(CancellationToken.None))
            steps.Add(step);
        return steps.OfType<ProofStep.Mutant>().Single().Result;
    }
}
