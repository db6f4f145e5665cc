using Harness.Scenarios.Judging;

namespace Harness.Runner.Running;

/// <summary>Whether it makes sense to go on asking: after three requests in a row without an answer it doesn't, unless the target is known to be alive.</summary>
internal sealed class TargetHealth(TargetStanding target)
{
    private const int MostFailuresInARow = 3;

    private readonly Lock _noting = new();
    private int _failuresInARow;
    private string? _lost;

    /// <summary>Why the target is given up, or null while it isn't.</summary>
    public string? WhyLost
    {
        get
        {
            lock (_noting)
                return _lost;
        }
    }

    /// <summary>Whether the request that ended last was answered, and not waited for in vain.</summary>
    public bool IsGood { get; private set; } = target == TargetStanding.Proven;

    public void Note(Reply reply)
    {
        lock (_noting)
        {
            var failure = FailureOf(reply);
            IsGood = failure is null;
            _failuresInARow = IsGood ? 0 : _failuresInARow + 1;
            if (_failuresInARow >= MostFailuresInARow && target != TargetStanding.Proven)
                _lost ??= $"not sent: {MostFailuresInARow} requests in a row got no answer, the last one: {failure}";
        }
    }

    // A stream that didn't end in time cost as much waiting as silence; one that was cut off is an answer, though a bad one.
    private static string? FailureOf(Reply reply) => reply switch
    {
        Reply.Nothing nothing => nothing.Cause,
        Reply.Answer { End: BodyEnd.GivenUp given } => given.Cause,
        _ => null,
    };
}
