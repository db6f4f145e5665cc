using Harness.Runner;

namespace Harness.Proof.Tests;

/// <summary>A proof that is broken off tells what it has found.</summary>
public sealed class ProofInterruptionTests
{
    private const string Survivor = "{ patch: { 'prices[1].amount': 4 } }";
    private const string Killed = "{ patch: { 'operations.draw.parameters.n.rules[0].range[1]': 5 } }";

    [Test]
    public async Task What_waits_for_a_second_look_is_told_and_counts()
    {
        var subject = ProofStage.Subject("most-works", $"{{ dearer: {Survivor}, five: {Killed}, again: {Killed}, last: {Killed} }}");

        var proof = await ProofStage.ProveUntilAsync(subject, step => step is ProofStep.Mutant { Result.IsKilled: true });

        Assert.That(proof.Mutants.Select(mutant => mutant.Name), Does.Contain("atelier/most-works/dearer").And.Not.Contain("atelier/most-works/last"));
        Assert.That(proof.Mutants[0].Problems.Single(), Is.TypeOf<MutantProblem.Survived>());
        Assert.That(proof.ExitCode, Is.EqualTo(ExitCode.Broken));
    }

    [Test]
    public async Task What_the_second_look_does_not_get_to_is_told_as_the_first_saw_it()
    {
        var subject = ProofStage.Subject("most-works", $"{{ dearer: {Survivor}, again: {Survivor}, last: {Survivor} }}");

        var proof = await ProofStage.ProveUntilAsync(subject, step => step is ProofStep.Mutant);

        Assert.That(proof.Mutants.Select(mutant => mutant.Mutation.Id), Is.EqualTo((string[])["dearer", "again", "last"]));
        Assert.That(proof.Mutants.Select(mutant => mutant.Problems.Single()), Is.All.TypeOf<MutantProblem.Survived>());
    }

    [Test]
    public void Whoever_stops_reading_keeps_his_own_reason()
    {
        var subject = ProofStage.Subject("most-works", $"{{ five: {Killed}, again: {Killed} }}");

        Assert.That(() => ProofStage.ProveUntilAsync(subject, _ => throw new FormatException("mine")), Throws.TypeOf<FormatException>());
    }

    [Test]
    public void What_gives_up_by_itself_is_no_interruption() =>
        Assert.That(() => ProofStage.ProveUntilAsync(ProofStage.Subject("most-works", $"{{ five: {Killed} }}"), _ => false, new StrikingClock()), Throws.InvalidOperationException);
}
