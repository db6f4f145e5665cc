using System.Text.Json;
using Harness.Runner.Judging;
using Harness.Runner.Planning;
using Harness.Scenarios;
using Harness.Scenarios.Expectations.Events;
using Harness.Scenarios.Judging;
using Harness.Scenarios.Values;

namespace Harness.Runner.Running;

/// <summary>Takes values out of an answer for the case's variables, before it is judged: expectations may compare one part of it with another.</summary>
internal static class Captures
{
    // A picture in base64 is given back whole where a conversation goes on with it.
    private const int LongestText = 64 << 20;
    private const int LongestNumber = 1024;

    /// <summary>Sets what the step captures; where something can't be, its variable is null and the case blocked, unless judging tells more.</summary>
    public static Verdict.Blocked? Keep(Step.Send step, CaseScope scope, Seen.Answer answer, AnswerJudge judge)
    {
        Verdict.Blocked? problem = null;
        foreach (var capture in step.Captures)
        {
            var (value, cause) = capture.Event is { } choice
                ? FindInEvents(capture, choice, answer, judge.ContextFor(scope))
                : FindInBody(capture, answer);
            scope.Set(capture.Name, value ?? new Value.Null());
            if (value is null)
                problem ??= new Verdict.Blocked($"'{capture.Name}' can't be captured: {cause}");
        }
        return problem;
    }

    private static (Value? Value, string Cause) FindInBody(Capture capture, Seen.Answer answer)
    {
        if (answer.IsEventStream)
            return (null, $"the answer is an event stream of {answer.Events.Describe()}; a capture from it names its event");
        return answer.Json is JsonReading.Read read
            ? ValueAt(capture.Path.From(new Place("$", read.Root)))
            : (null, ((JsonReading.Broken)answer.Json).Problem);
    }

    private static (Value? Value, string Cause) FindInEvents(Capture capture, EventChoice choice, Seen.Answer answer, JudgingContext context)
    {
        if (!answer.IsEventStream)
            return (null, $"the answer is no event stream: {Shown.Plain(answer.Header("content-type") ?? "no content type")}");
        var (frame, place) = EventPlace.AllOf(answer.Events).FirstOrDefault(pair => choice.Means(pair.Place, context));
        return frame is null
            ? (null, $"the stream has no {choice.Describe(context.Variables)}, but {answer.Events.Describe()}")
            : ValueAt(capture.Path.From(place));
    }

    private static (Value? Value, string Cause) ValueAt(Place place)
    {
        Value? value = place.Value?.ValueKind switch
        {
            JsonValueKind.String when place.Text!.Length <= LongestText => new Value.Text(place.Text),
            JsonValueKind.Number when place.Number!.Length <= LongestNumber => new Value.Number(place.Number),
            JsonValueKind.True or JsonValueKind.False => new Value.Flag(place.Value.Value.GetBoolean()),
            _ => null,
        };
        return (value, $"{place.Path} holds {VisibleText.OneLine(Shown.Json(place.Value), 200)}");
    }
}
