using System.Collections.Immutable;
using System.Text;

namespace Harness.Acceptance.MalformedAnswers;

/// <summary>A recording of which one message is damaged, by the seed alone.</summary>
internal sealed class Trial
{
    private readonly Recording _recording;
    private readonly Damage _damage;
    private readonly int _place;
    private readonly Random _random;
    private int _answered;

    private Trial(int seed, Damage damage, Recording recording, int place, Random random) =>
        (Seed, _damage, _recording, _place, _random) = (seed, damage, recording, place, random);

    public int Seed { get; }

    /// <summary>What the damage leaves of the message.</summary>
    public Effect Effect => _damage.Effect;

    /// <summary>Whether the damaged message is one that the runner waits for in vain where its inbox doesn't take it.</summary>
    public bool IsWaitedFor => Effect == Effect.Hanging || (Effect == Effect.Harmful && _recording.Messages[_place].IsRequest);

    public Recording Recording => _recording;

    /// <summary>The trial of a seed; which recording it takes depends on what the damage can be done to.</summary>
    public static Trial Of(int seed, Damage damage, ImmutableArray<Recording> recordings)
    {
        var random = new Random(seed);
        var places = recordings.SelectMany(recording => recording.Messages.Select((message, place) => (recording, message, place))).Where(one => damage.Fits(one.message)).ToArray();
        var (chosen, _, at) = places[random.Next(places.Length)];
        return new Trial(seed, damage, chosen, at, random);
    }

    /// <summary>The trial of one message of a recording.</summary>
    public static Trial Of(int seed, Damage damage, Recording recording, int place) => new(seed, damage, recording, place, new Random(seed));

    /// <summary>What is sent for the next request; what is posted to its callback address comes with it.</summary>
    public (Wire Answer, ImmutableArray<Wire> Deliveries) Next(string server, string inboxHost, string inboxPath)
    {
        var number = Interlocked.Increment(ref _answered) - 1;
        if (number >= _recording.Answers.Length)
            return (Wire.Of("HTTP/1.1 500 Not recorded\r\nContent-Length: 0\r\n\r\n", Aftermath.Kept), []);
        ImmutableArray<Wire> posted = number == _recording.Answers.Length - 1 && inboxPath.Length > 0
            ? [.. _recording.Deliveries.Select((delivery, i) => Sent(Addressed(delivery, inboxHost, inboxPath), _recording.Messages.Length - _recording.Deliveries.Length + i, server))]
            : [];
        return (Sent(_recording.Answers[number], number, server), posted);
    }

    /// <summary>The picture of that number, as it was fetched first.</summary>
    public Wire Picture(int number) => Sent(_recording.Pictures[number].Message, _recording.Answers.Length + number, "");

    public override string ToString() => $"seed {Seed}: {_damage.Name}, in message {_place + 1} of {_recording.Messages.Length} of {_recording}";

    private static Message Addressed(Message delivery, string host, string path) => (delivery with { Start = $"POST {path} HTTP/1.1" }).With("Host", host);

    private Wire Sent(Message message, int place, string server)
    {
        var served = WithOwnPictures(message, server);
        lock (_random)
            return place == _place ? _damage.Do(served, _random) : Framing.WithLength(served);
    }

    private Message WithOwnPictures(Message message, string server)
    {
        if (!message.IsJson && !message.IsEventStream)
            return message;
        var text = new StringBuilder(Encoding.Latin1.GetString(message.Body));
        for (var i = 0; i < _recording.Pictures.Length; i++)
            text.Replace(_recording.Pictures[i].Address.AbsoluteUri, $"{server}/picture/{Framing.Number(i)}");
        return message with { Body = Encoding.Latin1.GetBytes(text.ToString()) };
    }
}
