using Harness.Scenarios.Values;
using Harness.Spec;

namespace Harness.Scenarios;

/// <summary>Takes a value out of an answer's JSON for the steps that follow: <c>task: task_id</c>.</summary>
public sealed record Capture(SourceSpan At, string Name, JsonPath Path);
