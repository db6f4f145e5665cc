using Harness.Scenarios.Judging;

namespace Harness.Runner.Judging;

/// <summary>Shows exchanges to expectations.</summary>
internal static class SeenOf
{
    public static Seen.Answer Answer(Reply.Answer answer) =>
        new(answer.Status, answer.Headers, answer.Body, answer.Elapsed) { Arrivals = answer.Arrivals, End = answer.End };

    public static Seen.Delivery Delivery(Delivery delivery) => new(delivery.Method, delivery.Headers, delivery.Body);
}
