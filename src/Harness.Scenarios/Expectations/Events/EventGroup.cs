using Harness.Scenarios.Patterns;

namespace Harness.Scenarios.Expectations.Events;

/// <summary>Some events of one kind that follow each other, how many they are, and what the JSON of each is like (null: whatever it is).</summary>
public sealed record EventGroup(EventChoice Choice, CountRange Count, JsonPattern? Each);
