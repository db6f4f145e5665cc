using Harness.Runner;

namespace Harness.Proof.Tests;

/// <summary>What a proof makes of mutations that the suite notices, overlooks, or notices elsewhere.</summary>
public sealed class ProofRunTests
{
    [Test]
    public async Task A_mutation_that_a_scenario_of_its_clause_notices_is_killed()
    {
        var proof = await ProofStage.ProveAsync(ProofStage.Subject("most-works", "{ five: { patch: { 'operations.draw.parameters.n.rules[0].range[1]': 5 } } }"));

        Assert.That(proof.Unexpected, Is.Empty);
        Assert.That(proof.IsWhole);
        Assert.That(proof.Mutants.Single().Problems, Is.Empty);
        Assert.That(proof.Mutants.Single().IsKilled);
        Assert.That(proof.Metrics, Has.Property("Mutations").EqualTo(1).And.Property("Killed").EqualTo(1).And.Property("Collateral").Zero);
    }

    [Test]
    public async Task A_clause_without_a_mutation_leaves_the_proof_incomplete()
    {
        var proof = await ProofStage.ProveAsync(ProofStage.Subject("most-works", "{ five: { patch: { 'operations.draw.parameters.n.rules[0].range[1]': 5 } } }"));

        Assert.That(proof.ExitCode, Is.EqualTo(ExitCode.Incomplete));
        Assert.That((proof with { Subject = proof.Subject with { Unproven = [] } }).ExitCode, Is.EqualTo(ExitCode.Conformant));
    }

    [Test]
    public async Task A_mutation_that_nobody_notices_survives()
    {
        var proof = await ProofStage.ProveAsync(ProofStage.Subject("most-works", "{ dearer: { patch: { 'prices[1].amount': 4 } } }"));

        var survived = proof.Mutants.Single().Problems.Single() as MutantProblem.Survived;
        Assert.That(survived?.Overlooked.Select(verdict => verdict.Case.Clause.Id), Is.All.EqualTo("most-works").And.Not.Empty);
        Assert.That(proof.ExitCode, Is.EqualTo(ExitCode.Broken));
    }

    [TestCase("{ headers: { x-more: '1' } }")]
    [TestCase("{ request: { drop: nothing } }")]
    [TestCase("{ on: { when: { model: sketch } }, headers: { x-more: '1' } }", TestName = "A_survivor_tells_no_row_that_another_clause_s_request_met")]
    [TestCase("{ on: { when: { n: '77' } }, status: 201 }", 1)]
    [TestCase("{ on: { when: { n: '77' } }, request: { drop: n } }", 1)]
    [TestCase("{ on: { event: any }, remove: type }", 1)]
    [TestCase("[{ on: { status: 418 }, status: 201 }, { headers: { x-more: '1' } }, { on: { operation: draw, status: 299 }, body: html }]", 1, 3)]
    public async Task A_survivor_tells_which_of_its_rows_nothing_met(string wire, params int[] idle)
    {
        var proof = await ProofStage.ProveAsync(ProofStage.Subject("most-works", $"{{ kept: {{ wire: {wire} }} }}"));

        var survived = proof.Mutants.Single().Problems.OfType<MutantProblem.Survived>().Single();
        Assert.That(survived.IdleRows, Is.EqualTo(idle));
    }

    [Test]
    public async Task Without_the_scenarios_of_its_clause_a_mutation_survives()
    {
        var proof = await ProofStage.ProveAsync(ProofStage.Subject(
            "most-works", "{ five: { patch: { 'operations.draw.parameters.n.rules[0].range[1]': 5 } } }", one => one.Clause.Id != "most-works"));

        Assert.That(proof.Mutants.Single().Problems.Single(), Is.TypeOf<MutantProblem.Survived>().With.Property("Overlooked").Empty);
    }

    [Test]
    public async Task A_clause_that_fails_without_being_touched_is_collateral()
    {
        var proof = await ProofStage.ProveAsync(ProofStage.Subject("aspects", "{ text: { patch: { templates.failed.failure.detail: $code, 'pictures[0].size': 1024x1024 } } }"));

        var collateral = proof.Mutants.Single().Problems.OfType<MutantProblem.Collateral>().Select(problem => problem.Clause.Id);
        Assert.That(collateral, Is.EquivalentTo((string[])["nested-error", "most-works", "later"]));
        Assert.That(proof.ExitCode, Is.EqualTo(ExitCode.Broken));
    }

    [Test]
    public async Task A_clause_that_is_touched_may_fail_and_one_that_does_not_fail_is_a_stale_touch()
    {
        var proof = await ProofStage.ProveAsync(ProofStage.Subject(
            "nested-error", "{ text: { patch: { templates.failed.failure.detail: $code }, touches: [most-works, later, aspects] } }"));

        Assert.That(proof.Mutants.Single().Problems, Is.EqualTo((MutantProblem[])[new MutantProblem.StaleTouch("aspects")]));
    }

    [Test]
    public async Task A_patch_that_leads_nowhere_is_a_mistake_of_its_author()
    {
        var proof = await ProofStage.ProveAsync(ProofStage.Subject("most-works", "{ nowhere: { patch: { operations.paint.method: GET } } }"));

        Assert.That(proof.Mutants.Single().Problems.Single(), Is.TypeOf<MutantProblem.Unmade>());
        Assert.That(proof.ExitCode, Is.EqualTo(ExitCode.Usage));
    }

    [Test]
    public async Task Where_the_unbroken_mock_fails_nothing_can_be_told()
    {
        var subject = ProofStage.Subject("most-works", "{ five: { patch: { 'operations.draw.parameters.n.rules[0].range[1]': 5 } } }");
        var other = ProofStage.Subject("aspects", "{}");
        // The mock serves what a suite for another make of the dialect doesn't expect.
        var proof = await ProofStage.ProveAsync(subject with { Dialect = other.Source.Read(subject.Mutations[0], new Spec.Diagnostics())! });

        Assert.That(proof.Unexpected.Select(verdict => verdict.Case.Clause.Id), Is.All.EqualTo("most-works").And.Not.Empty);
        Assert.That(proof.Mutants, Is.Empty);
        Assert.That(proof.IsWhole, Is.False);
        Assert.That(proof.ExitCode, Is.EqualTo(ExitCode.Broken));
    }
}
