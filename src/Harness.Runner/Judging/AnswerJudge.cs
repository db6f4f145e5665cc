using System.Collections.Immutable;
using Harness.Scenarios.Expectations;
using Harness.Scenarios.Judging;
using Harness.Scenarios.Values;

namespace Harness.Runner.Judging;

/// <summary>Judges one answer or delivery, fetching the pictures to which it refers when a judgement needs them.</summary>
internal sealed class AnswerJudge(Seen seen, DateTimeOffset seenAt, IPictureSource pictures, PictureMemory memory)
{
    private readonly PictureEvidence _evidence = new(memory);
    private Difference? _last;

    /// <summary>
    /// Why the last judgement's difference says nothing about the promise, or null: a picture that couldn't be fetched from here, the rest of a
    /// stream that wasn't waited for.
    /// </summary>
    public string? WhyUnjudged => _last?.WhyUnjudged ?? _evidence.WhyUnreached;

    /// <summary>The first expectation that isn't met, or null. May be called for several cases, one after the other: pictures are fetched once.</summary>
    public async Task<Difference?> JudgeAsync(ImmutableArray<Expectation> expect, IScope variables, CancellationToken cancel)
    {
        var context = ContextFor(variables);
        while (true)
        {
            _evidence.BeginJudgement();
            _last = Judge(expect, seen, context);
            if (!_evidence.IsWanting)
                return _last;
            await _evidence.FetchAsync(pictures, cancel);
        }
    }

    /// <summary>What judging by these variables knows besides the answer.</summary>
    public JudgingContext ContextFor(IScope variables) => new(variables, seenAt, _evidence);

    /// <summary>The first expectation that isn't met, or null; pure.</summary>
    internal static Difference? Judge(ImmutableArray<Expectation> expect, Seen seen, JudgingContext context) =>
        expect.Select(expectation => expectation.Judge(seen, context)).FirstOrDefault(difference => difference is not null);
}
