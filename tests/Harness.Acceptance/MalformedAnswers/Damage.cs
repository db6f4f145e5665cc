namespace Harness.Acceptance.MalformedAnswers;

/// <summary>One kind of malformation: which messages it can be done to, what it leaves of them, and how it is done, by chance.</summary>
internal sealed record Damage(string Name, Effect Effect, Func<Message, bool> Fits, Func<Message, Random, Wire> Do)
{
    /// <summary>Damage to the body alone, sent in any of the ways of HTTP.</summary>
    public static Damage OfBody(string name, Effect effect, Func<Message, bool> fits, Func<byte[], Random, byte[]> edit) =>
        new(name, effect, fits, (message, random) => Framing.Any(message with { Body = edit(message.Body, random) }, random));

    // How it shows in the name of a test.
    public override string ToString() => Name;
}
