using System.Collections.Immutable;
using Harness.Scenarios.EventStreams;
using Harness.Scenarios.Judging;
using Harness.Spec;

namespace Harness.Scenarios.Expectations.Events;

/// <summary><c>sse: [ {…}, {…} ]</c>: the answer is an event stream, says so in its content type, and holds these events in this order.</summary>
public sealed record EventsMatch(SourceSpan At, ImmutableArray<EventGroup> Groups) : Expectation(At)
{
    /// <summary>What becomes of events that no group means.</summary>
    public required OtherEvents Others { get; init; }

    /// <summary>What may follow the events of the last group.</summary>
    public required AfterLast AfterLast { get; init; }

    /// <summary>What all events together are like.</summary>
    public required ImmutableArray<StreamRule> Rules { get; init; }

    /// <inheritdoc/>
    public override Difference? Judge(Seen seen, JudgingContext context)
    {
        if (!seen.IsEventStream)
            return new Difference($"an event stream ({ServerEvents.MediaType})", NatureOf(seen), "header content-type", At);
        if (ContentCoding.WhyPacked(seen) is { } packed)
            return new Difference("the stream as it is", $"it {packed}", "header content-encoding", At);
        var answer = (Seen.Answer)seen;
        return new EventOrder(this, answer, context).Judge()
            ?? Rules.Select(rule => rule.Judge(answer)).FirstOrDefault(difference => difference is not null);
    }

    private static string NatureOf(Seen seen)
    {
        var type = seen.Header("content-type") is { } written ? Shown.Plain(written) : "no content type";
        return seen switch
        {
            { Body.IsEmpty: true } => $"an empty body ({type})",
            { Json: JsonReading.Read read } => $"plain JSON ({type}): {Shown.Json(read.Root)}",
            { Events.Frames.IsEmpty: false } => $"another content type ({type}) over {seen.Events.Describe()}",
            _ => $"another content type ({type}); the body begins {Shown.Beginning(seen.Body.Span)}",
        };
    }
}
