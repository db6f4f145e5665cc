using Harness.Spec.Conditions;

namespace Harness.Spec.Answers;

/// <summary>
/// How an answer is streamed under a condition, to requests in which the flag <paramref name="AskedBy"/> is true: for every picture in
/// turn as many <paramref name="Partial"/> events as <paramref name="Partials"/> says, then one <paramref name="Completed"/>. Where the
/// server fails on the way, one <paramref name="Failed"/> event ends the stream in its place.
/// </summary>
public sealed record StreamRow(Condition When, string AskedBy, Choice Partials, StreamEvent Partial, StreamEvent Completed, StreamEvent Failed);
