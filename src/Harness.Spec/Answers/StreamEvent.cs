namespace Harness.Spec.Answers;

/// <summary>A server-sent event: what stands behind <c>event:</c>, and the JSON behind <c>data:</c>.</summary>
public sealed record StreamEvent(string Name, Template Template);
