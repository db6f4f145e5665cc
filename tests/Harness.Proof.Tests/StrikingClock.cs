namespace Harness.Proof.Tests;

/// <summary>A clock that gives up as a cancelled one would, though nobody cancelled it.</summary>
internal sealed class StrikingClock : TimeProvider
{
    public override long GetTimestamp() => throw new OperationCanceledException();

    public override DateTimeOffset GetUtcNow() => throw new OperationCanceledException();
}
