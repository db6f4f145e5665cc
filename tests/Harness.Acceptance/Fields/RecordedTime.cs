namespace Harness.Acceptance.Fields;

/// <summary>A clock that stands where a recording was made: answers replayed later are as old as they were.</summary>
internal sealed class RecordedTime(DateTimeOffset at) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => at;
}
