using System.Collections.Immutable;
using Harness.Scenarios.Expectations;
using Harness.Scenarios.Judging;
using Harness.Scenarios.Values;

namespace Harness.Runner.Judging;

/// <summary>Judges one answer or delivery, fetching the pictures to which it refers when a judgement needs them.</summary>
internal sealed class AnswerJudge(Seen seen, DateTimeOffset seenAt, IPictureSource pictures)
{
    private readonly PictureEvidence _evidence = new();

    /// <summary>Why the last judgement's difference says nothing about the promise, or null: a picture that couldn't be fetched from here.</summary>
    public string? WhyUnjudged => _evidence.WhyUnreached;

    /// <summary>The first expectation that isn't met, or null. May be called for several cases, one after the other: pictures are fetched once.</summary>
    public async Task<Difference?> JudgeAsync(ImmutableArray<Expectation> expect, IScope variables, CancellationToken cancel)
    {
        var context = new JudgingContext(variables, seenAt, _evidence);
        while (true)
        {
            _evidence.BeginJudgement();
            var difference = Judge(expect, seen, context);
            if (!_evidence.IsWanting)
                return difference;
            await _evidence.FetchAsync(pictures, cancel);
        }
    }

    /// <summary>The first expectation that isn't met, or null; pure.</summary>
    internal static Difference? Judge(ImmutableArray<Expectation> expect, Seen seen, JudgingContext context) =>
        expect.Select(expectation => expectation.Judge(seen, context)).FirstOrDefault(difference => difference is not null);
}
