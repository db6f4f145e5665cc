using Harness.Runner;
using Harness.Scenarios.Judging;

namespace Harness.Reports.Tests;

/// <summary>What of an exchange stands in the log.</summary>
internal sealed class ReportedExchangeTests
{
    private static IEnumerable<TestCaseData> Ends()
    {
        yield return new(new BodyEnd.Whole(), null, null);
        yield return new(new BodyEnd.BrokenOff("h cut the\u001b connection"), "BrokenOff", "h cut the\\u001b connection");
        yield return new(new BodyEnd.GivenUp($"{SampleRun.Key} was late"), "GivenUp", "[key] was late");
    }

    [TestCaseSource(nameof(Ends))]
    public void A_stream_that_isn_t_whole_says_why(BodyEnd end, string? failure, string? cause)
    {
        var answer = new Reply.Answer(200, [], new byte[5_000_000], TimeSpan.Zero, TimeSpan.FromMilliseconds(7)) { End = end };
        var exchange = new Exchange(new SentRequest("POST", new Uri("http://h/"), [], default), answer).Abridged();

        var reported = ReportedExchange.Of(exchange, new Redaction([SampleRun.Key]));

        Assert.That((reported.Status, reported.Bytes, reported.Failure, reported.Cause), Is.EqualTo((200, 5_000_000, failure, cause)));
    }
}
