namespace Harness.Scenarios.Judging;

/// <summary>How the body of an answer ended. The causes are whole sentences with the server's name in them.</summary>
public abstract record BodyEnd
{
    private BodyEnd() { }

    /// <summary>As HTTP ends a body.</summary>
    public sealed record Whole : BodyEnd;

    /// <summary>The server broke it off: it cut the connection, or stopped keeping to HTTP.</summary>
    public sealed record BrokenOff(string Cause) : BodyEnd;

    /// <summary>The reader gave up: the time was over, or there was too much to read.</summary>
    public sealed record GivenUp(string Cause) : BodyEnd;
}
