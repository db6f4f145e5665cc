using Harness.Runner.Transport;

namespace Harness.Runner.Tests.Transport;

/// <summary>Times of bytes in bounded memory.</summary>
internal sealed class ArrivalLogTests
{
    [Test]
    public void What_comes_in_one_millisecond_is_one_entry()
    {
        var clock = new SetClock();
        var log = new ArrivalLog(clock, clock.GetTimestamp());
        foreach (var (end, at) in ((int, double)[])[(1, 0.1), (2, 0.9), (5, 1.0), (6, 1.9), (7, 40)])
            Note(log, clock, end, at);

        Assert.That(log.ToImmutable().Select(entry => (entry.End, entry.At.TotalMilliseconds)), Is.EqualTo([(2, 0.9), (6, 1.9), (7, 40.0)]));
    }

    [TestCase(1)]
    [TestCase(3)]
    [TestCase(1000)]
    public void A_million_pieces_keep_their_times_to_a_thousandth_of_the_whole(int step)
    {
        const int pieces = 1_000_000;
        var clock = new SetClock();
        var log = new ArrivalLog(clock, clock.GetTimestamp());
        for (var i = 1; i <= pieces; i++)
            Note(log, clock, i, (double)i * step);

        var entries = log.ToImmutable();

        Assert.That(entries, Has.Length.InRange(ArrivalLog.MostEntries / 4, ArrivalLog.MostEntries));
        Assert.That(entries.Select(entry => entry.End), Is.Ordered.Ascending);
        Assert.That(entries[^1].End, Is.EqualTo(pieces));
        // The first piece of an entry came right behind the last one of the entry before.
        Assert.That(entries.Zip(entries.Skip(1)).Max(pair => pair.Second.At.TotalMilliseconds - pair.First.At.TotalMilliseconds), Is.LessThan(pieces * (double)step / 500));
    }

    private static void Note(ArrivalLog log, SetClock clock, int end, double milliseconds)
    {
        clock.Elapsed = TimeSpan.FromMilliseconds(milliseconds);
        log.Note(end);
    }

    private sealed class SetClock : TimeProvider
    {
        public TimeSpan Elapsed { get; set; }

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => Elapsed.Ticks;
    }
}
