using System.Collections.Concurrent;
using System.Globalization;
using Harness.Runner;

namespace Harness.Acceptance.MalformedAnswers;

/// <summary>
/// A thousand malformed answers, callbacks and pictures, each to a request that a mock answered well: none makes the runner throw or wait for ever, and
/// none passes a MUST. Where the standards say that nothing is wrong (a stream torn mid-character by the network), the verdict is that of the good answer.
/// A seed says everything about a trial; with <c>HARNESS_MALFORMED_SEED=417</c> that one is played alone.
/// </summary>
[Parallelizable(ParallelScope.Children)]
public sealed class MalformedAnswersTests
{
    private const int Answers = 1000;

    private static readonly int? OnlySeed =
        int.TryParse(Environment.GetEnvironmentVariable("HARNESS_MALFORMED_SEED"), NumberStyles.None, CultureInfo.InvariantCulture, out var seed) ? seed : null;

    private Subjects _subjects = null!;

    private static IEnumerable<TestCaseData> Kinds => Damages.All.Select((damage, number) => new TestCaseData(number).SetArgDisplayNames(damage.Name));

    [OneTimeSetUp]
    public async Task OpenAsync() => _subjects = await Subjects.OpenAsync();

    [OneTimeTearDown]
    public async Task CloseAsync() => await _subjects.DisposeAsync();

    [TestCaseSource(nameof(Kinds))]
    public async Task Never_crashes_hangs_or_passes_a_MUST(int kind)
    {
        var damage = Damages.All[kind];
        int[] seeds = [.. Enumerable.Range(0, Answers).Where(seed => seed % Damages.All.Count == kind && seed == (OnlySeed ?? seed))];
        var problems = new ConcurrentBag<string>();
        await Parallel.ForEachAsync(seeds, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (seed, _) =>
        {
            if (await ProblemOfAsync(Trial.Of(seed, damage, _subjects.All)) is { } problem)
                problems.Add(problem);
        });

        Assert.That(problems, Is.Empty);
    }

    [Test]
    public async Task Served_again_undamaged_every_recording_passes()
    {
        foreach (var recording in _subjects.All)
            Assert.That(await _subjects.JudgeUndamagedAsync(recording), Is.InstanceOf<Verdict.Passed>(), $"{recording}");
    }

    [Test]
    public void Every_dialect_and_every_way_of_answering_is_among_the_recordings()
    {
        var messages = _subjects.All.SelectMany(recording => recording.Messages).ToArray();
        Assert.That(_subjects.All.Select(recording => recording.Case.Dialect.Name).Distinct().Count(), Is.GreaterThanOrEqualTo(6));
        Assert.That(messages.Count(message => message.IsJson && !message.IsRequest), Is.GreaterThan(100), "answers in JSON");
        Assert.That(messages.Count(message => message.IsEventStream), Is.GreaterThan(10), "streams");
        Assert.That(messages.Count(message => message.IsRequest), Is.GreaterThan(3), "callbacks");
        Assert.That(messages.Count(message => message.IsPicture), Is.GreaterThan(3), "hosted pictures");
        Assert.That(messages.Count(message => message.ShowsItsPictures), Is.GreaterThan(20), "pictures in base64");
    }

    // Null where all is well.
    private async Task<string?> ProblemOfAsync(Trial trial)
    {
        try
        {
            var verdict = await _subjects.JudgeAsync(trial);
            var isRight = trial.Effect == Effect.Harmless ? verdict is Verdict.Passed : verdict is Verdict.Failed or Verdict.Blocked;
            return isRight ? null : $"{trial}: {verdict}";
        }
        catch (TimeoutException)
        {
            return $"{trial}: never ended";
        }
        catch (Exception thrown) when (thrown is not ResultStateException)
        {
            // Whatever it is: no answer may make the runner throw.
            return $"{trial}: {thrown}";
        }
    }
}
