namespace Harness.Acceptance.Browser;

/// <summary>Where a search for Chromium ended.</summary>
internal abstract record ChromiumLocation
{
    private ChromiumLocation()
    {
    }

    public sealed record Found(string Path) : ChromiumLocation;

    /// <summary>None of the places that were looked at has one.</summary>
    public sealed record Nowhere : ChromiumLocation;

    /// <summary>There is none, and installing one is no answer, or was none.</summary>
    /// <param name="Message">Says what to do.</param>
    public sealed record Unavailable(string Message) : ChromiumLocation;
}
