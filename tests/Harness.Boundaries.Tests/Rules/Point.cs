using Harness.Boundaries.Tests.Sending;

namespace Harness.Boundaries.Tests.Rules;

/// <summary>One value that has to be tried: in words for a person, whether it is taken or refused, and how to know it.</summary>
internal sealed record Point(string Value, Outcome Wanted, Func<SentValue, SentCall, bool> Is)
{
    public static Point Taken(string value, Func<SentValue, bool> isIt) => new(value, Outcome.Taken, (sent, _) => isIt(sent));

    public static Point Refused(string value, Func<SentValue, bool> isIt) => new(value, Outcome.Refused, (sent, _) => isIt(sent));
}
