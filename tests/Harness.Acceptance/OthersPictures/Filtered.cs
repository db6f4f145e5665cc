namespace Harness.Acceptance.OthersPictures;

/// <summary>What a program made of a file, how it ended, and what it said of it.</summary>
internal sealed record Filtered(byte[] Output, int ExitCode, string Said)
{
    /// <summary>It ended well and complained of nothing.</summary>
    public bool IsContent => ExitCode == 0 && Said.Length == 0;

    public string Complaint => $"exit code {ExitCode}: {Said}";
}
