namespace Harness.Runner.Running;

/// <summary>What became of the wish to send a request.</summary>
internal abstract record Sending
{
    private Sending() { }

    /// <summary>It went out; the exchange says what came of it.</summary>
    public sealed record Sent(Exchange Exchange) : Sending;

    /// <summary>It stayed here: the target was given up before.</summary>
    public sealed record NotSent(string Cause) : Sending;
}
