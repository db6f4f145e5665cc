namespace Harness.Acceptance;

/// <summary>What a finished run of the program left behind; <paramref name="PeakBytes"/> is the most memory it had resident.</summary>
internal sealed record HarnessRun(int ExitCode, string Output, string Errors, long PeakBytes)
{
    /// <summary>Everything it said.</summary>
    public string Console => Output + Errors;
}
