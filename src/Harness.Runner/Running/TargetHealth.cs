namespace Harness.Runner.Running;

/// <summary>Whether it makes sense to go on asking: after three requests in a row without an answer it doesn't.</summary>
internal sealed class TargetHealth
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

    /// <summary>Whether the request that ended last was answered.</summary>
    public bool IsGood { get; private set; }

    public void Note(Reply reply)
    {
        lock (_noting)
        {
            IsGood = reply is Reply.Answer;
            _failuresInARow = IsGood ? 0 : _failuresInARow + 1;
            if (_failuresInARow >= MostFailuresInARow && reply is Reply.Nothing nothing)
                _lost ??= $"not sent: {MostFailuresInARow} requests in a row got no answer, the last one: {nothing.Cause}";
        }
    }
}
