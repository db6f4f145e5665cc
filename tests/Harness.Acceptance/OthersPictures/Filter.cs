using System.ComponentModel;
using System.Diagnostics;

namespace Harness.Acceptance.OthersPictures;

/// <summary>A program of this machine that takes one file and gives another.</summary>
internal static class Filter
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(1);

    /// <summary>What it wrote, and whether it was content: it ended well and complained of nothing.</summary>
    public static async Task<(byte[] Output, bool IsContent, string Complaint)> RunAsync(string program, IEnumerable<string> arguments, byte[] input)
    {
        using var process = Start(program, arguments);
        using var limit = new CancellationTokenSource(Limit);
        using var output = new MemoryStream();
        var reading = process.StandardOutput.BaseStream.CopyToAsync(output, limit.Token);
        var complaint = process.StandardError.ReadToEndAsync(limit.Token);
        try
        {
            await process.StandardInput.BaseStream.WriteAsync(input, limit.Token);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It had seen enough.
        }
        await reading;
        await process.WaitForExitAsync(limit.Token);
        return (output.ToArray(), process.ExitCode == 0 && (await complaint).Length == 0, $"exit code {process.ExitCode}: {await complaint}");
    }

    private static Process Start(string program, IEnumerable<string> arguments)
    {
        try
        {
            return Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true })!;
        }
        catch (Win32Exception)
        {
            throw new AssertionException($"{program} isn't on this machine: it is in Debian's packages libjpeg-turbo-progs, netpbm and webp, which .ci/run installs");
        }
    }
}
