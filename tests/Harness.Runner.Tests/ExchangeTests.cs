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
}
