using Harness.Scenarios.Judging;

namespace Harness.Runner.Tests;

public sealed class ExchangeTests
{
    [TestCase(0, 0)]
    [TestCase(65_536, 65_536)]
    [TestCase(65_537, 65_536)]
    [TestCase(5_000_000, 65_536)]
    public void Evidence_keeps_the_beginning_of_a_long_answer_and_its_length(int sent, int kept)
    {
        var answer = new Reply.Answer(200, [], new byte[sent], TimeSpan.Zero, TimeSpan.Zero);

        var abridged = new Exchange(new SentRequest("GET", new Uri("http://localhost"), [], default), answer).Abridged();

        var shown = (Reply.Answer)abridged.Reply;
        Assert.That((shown.Body.Length, shown.Length), Is.EqualTo((kept, sent)));
    }

    [Test]
    public void Of_a_long_stream_the_evidence_keeps_how_it_ended_but_no_times()
    {
        var answer = new Reply.Answer(200, [], new byte[100_000], TimeSpan.Zero, TimeSpan.Zero) { Arrivals = [new(1, TimeSpan.Zero)], End = new BodyEnd.BrokenOff("cut") };

        var shown = (Reply.Answer)new Exchange(new SentRequest("GET", new Uri("http://localhost"), [], default), answer).Abridged().Reply;

        Assert.That((shown.Arrivals.Length, shown.End), Is.EqualTo((0, answer.End)));
    }
}
