namespace Harness.Runner.Transport;

/// <summary>Bytes that several bodies share; safe to use from several threads.</summary>
internal sealed class ByteBudget(long total)
{
    private long _left = total;

    /// <summary>Takes bytes; false when fewer are left, and then none are taken.</summary>
    public bool TryTake(long count)
    {
        if (Interlocked.Add(ref _left, -count) >= 0)
            return true;
        GiveBack(count);
        return false;
    }

    /// <summary>Returns what was taken.</summary>
    public void GiveBack(long count) => Interlocked.Add(ref _left, count);
}
