using System.ComponentModel;
using System.Diagnostics;

namespace Harness.Acceptance.OthersPictures;

/// <summary>A program of this machine that takes one file and gives another.</summary>
internal static class Filter
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(1);

    public static async Task<Filtered> RunAsync(string program, IEnumerable<string> arguments, byte[] input)
    {
        using var process = Start(program, arguments);
        using var limit = new CancellationTokenSource(Limit);
        try
        {
            return await FeedAsync(process, input, limit.Token);
        }
        catch (OperationCanceledException)
        {
            throw new AssertionException($"{program} wasn't done after {Limit}");
        }
        finally
        {
            // Whatever went wrong here, it doesn't go on behind the test. One that is done can't be killed any more.
            process.Kill(entireProcessTree: true);
        }
    }

    private static async Task<Filtered> FeedAsync(Process process, byte[] input, CancellationToken cancel)
    {
        using var output = new MemoryStream();
        var reading = process.StandardOutput.BaseStream.CopyToAsync(output, cancel);
        var said = process.StandardError.ReadToEndAsync(cancel);
        try
        {
            await process.StandardInput.BaseStream.WriteAsync(input, cancel);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It had seen enough.
        }
        await reading;
        await process.WaitForExitAsync(cancel);
        return new Filtered(output.ToArray(), process.ExitCode, await said);
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
