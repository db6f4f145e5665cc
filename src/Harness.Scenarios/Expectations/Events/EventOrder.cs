using System.Diagnostics;
using Harness.Scenarios.EventStreams;
using Harness.Scenarios.Judging;
using Harness.Scenarios.Values;

namespace Harness.Scenarios.Expectations.Events;

/// <summary>
/// Goes through a stream once and gives each event to the first group, from the one that got the event before, that means it and has room.
/// A group that is passed must have enough by then.
/// </summary>
internal sealed class EventOrder(EventsMatch expected, Seen.Answer seen, JudgingContext context)
{
    private const string End = "the end of the stream";

    private readonly ServerEvents _events = seen.Events;
    private readonly (int Least, int Most)[] _ranges = [.. expected.Groups.Select(group => group.Count.Fill(context.Variables))];
    private readonly int[] _counts = new int[expected.Groups.Length];
    private int _current;
    private bool _done;

    public Difference? Judge() =>
        _events.Frames.Select(Take).FirstOrDefault(difference => difference is not null) ?? JudgeEnd();

    private Difference? Take(EventFrame frame, int index)
    {
        if (frame.IsDone)
            return TakeDone(frame, index);
        if (frame.Json is JsonReading.Broken broken)
            return new Difference("a JSON value", broken.Problem, EventPlace.NameOf(frame, index), expected.At);
        var place = EventPlace.Of(frame, index);
        if (_done || FindGroup(place) is not { } group)
            return _done || !IsPassedOver(place) ? Unexpected(frame, index) : null;
        _current = group;
        var position = _counts[group]++;
        return expected.Groups[group].Each?.Judge(place, context with { Variables = new PositionScope(context.Variables, position) });
    }

    private Difference? TakeDone(EventFrame frame, int index)
    {
        if (_done || expected.AfterLast == AfterLast.Nothing || Lacking() is not null)
            return Unexpected(frame, index);
        _done = true;
        return null;
    }

    private int? FindGroup(Place place)
    {
        for (var i = _current; i < _counts.Length; i++)
        {
            if (_counts[i] < _ranges[i].Most && expected.Groups[i].Choice.Means(place, context))
                return i;
            if (_counts[i] < _ranges[i].Least)
                return null;
        }
        return null;
    }

    private bool IsPassedOver(Place place) =>
        expected.Others == OtherEvents.Allowed
        && (expected.AfterLast == AfterLast.OtherEvents || !IsPastLast())
        && !expected.Groups.Any(group => group.Choice.Means(place, context));

    private bool IsPastLast() => _current == _counts.Length - 1 && _counts[_current] > 0 && Lacking() is null;

    private Difference Unexpected(EventFrame frame, int index) =>
        new(Next(), frame.Description, EventPlace.NameOf(frame, index), expected.At);

    private Difference? JudgeEnd()
    {
        if (_events.IsCurtailed)
            return Unjudged($"the stream isn't read to its end: it has more than {Shown.Number(_events.Frames.Length)} events");
        return seen.End switch
        {
            BodyEnd.GivenUp given when Lacking() is not null || _events.Frames.IsEmpty => Unjudged(given.Cause),
            BodyEnd.GivenUp given => BrokenEnd(given.Cause),
            BodyEnd.BrokenOff broken when _events.Frames.IsEmpty => Unjudged(broken.Cause),
            BodyEnd.BrokenOff broken => BrokenEnd(broken.Cause),
            BodyEnd.Whole => JudgeWhole(),
            _ => throw new UnreachableException(),
        };
    }

    private Difference? JudgeWhole()
    {
        if (Lacking() is { } group)
        {
            var (choice, count) = (expected.Groups[group].Choice, expected.Groups[group].Count);
            return new Difference(
                $"{count.Describe(context.Variables)} {choice.Describe(context.Variables)}",
                $"{Shown.Number(_counts[group])}; the stream has {_events.Describe()}{Remainder()}",
                "events",
                choice.At);
        }
        if (_events.Frames.IsEmpty)
            return new Difference("at least one event", $"{_events.Describe()}{Remainder()}", "events", expected.At);
        if (!_events.IsUtf8)
            return new Difference("a stream in UTF-8", "bytes that aren't, outside of its events' data", "events", expected.At);
        return _events.Rest.IsEmpty ? null : new Difference($"{End} after its last event", Remainder()[2..], "after the last event", expected.At);
    }

    private Difference BrokenEnd(string cause) =>
        new(_done ? End : Next(), $"{cause}; the stream has {_events.Describe()}", "after the last event", expected.At);

    private Difference Unjudged(string cause) => BrokenEnd(cause) with { WhyUnjudged = cause };

    private string Remainder() =>
        _events.Rest.IsEmpty ? "" : $"; {Shown.Number(_events.Rest.Length)} bytes that no empty line ends: {Shown.Beginning(_events.Rest.Span)}";

    private int? Lacking()
    {
        for (var i = _current; i < _counts.Length; i++)
        {
            if (_counts[i] < _ranges[i].Least)
                return i;
        }
        return null;
    }

    // What may come now: the group under way, and those behind it up to the first that must not be left out.
    private string Next()
    {
        List<string> next = [];
        for (var i = _done ? _counts.Length : _current; i < _counts.Length; i++)
        {
            if (_counts[i] < _ranges[i].Most)
                next.Add(expected.Groups[i].Choice.Describe(context.Variables));
            if (_counts[i] < _ranges[i].Least)
                return string.Join(" or ", next);
        }
        return string.Join(" or ", [.. next, End]);
    }
}
