using Harness.Scenarios.Expectations.Events;
using Harness.Scenarios.Values;
using Harness.Spec;

namespace Harness.Scenarios;

/// <summary>
/// Takes a value for the steps that follow out of an answer's JSON (<c>task: task_id</c>), or out of the JSON of the first event of a stream
/// that is meant (<c>id: { event: response.completed, path: response.id }</c>).
/// </summary>
public sealed record Capture(SourceSpan At, string Name, JsonPath Path, EventChoice? Event);
