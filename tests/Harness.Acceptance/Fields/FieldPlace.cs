namespace Harness.Acceptance.Fields;

/// <summary>Where a JSON field stands: <c>answer</c>, <c>refusal</c>, <c>callback</c> or an event's name, the operation, and its path with [*] for every item.</summary>
internal sealed record FieldPlace(string In, string Operation, string Path)
{
    public override string ToString() => $"{In} of {Operation}: {Path}";
}
