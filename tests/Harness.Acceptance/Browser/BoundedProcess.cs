using System.ComponentModel;
using System.Diagnostics;

namespace Harness.Acceptance.Browser;

/// <summary>Runs a program to its end or to a limit of time, whichever is first.</summary>
internal static class BoundedProcess
{
    /// <summary>Never throws for what the program does; past the limit it is killed with all that it started.</summary>
    public static async Task<CommandResult> RunAsync(
        string program, IReadOnlyList<string> arguments, TimeSpan limit, CancellationToken cancel)
    {
        using var process = new Process { StartInfo = StartOf(program, arguments) };
        var lastLine = "";
        process.OutputDataReceived += (_, line) => lastLine = Later(lastLine, line.Data);
        process.ErrorDataReceived += (_, line) => lastLine = Later(lastLine, line.Data);
        try
        {
            process.Start();
        }
        catch (Win32Exception error)
        {
            return new CommandResult(false, $"didn't start: {error.Message}");
        }

        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        using var inTime = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        inTime.CancelAfter(limit);
        try
        {
            await process.WaitForExitAsync(inTime.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            return new CommandResult(false, $"was stopped after {limit.TotalSeconds:0} s: {lastLine}");
        }

        return new CommandResult(process.ExitCode == 0, $"exited with {process.ExitCode}: {lastLine}");
    }

    private static ProcessStartInfo StartOf(string program, IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };

        // A package with a question would wait for its answer until the limit.
        start.Environment["DEBIAN_FRONTEND"] = "noninteractive";

        // Playwright tries several addresses several times: without a network, each should give up soon.
        start.Environment["PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT"] = "10000";
        return start;
    }

    // The last line says why a program failed, but for the stack that may follow it.
    private static string Later(string last, string? line) =>
        line?.Trim() is { Length: > 0 } said && !said.StartsWith("at ", StringComparison.Ordinal) ? said : last;
}
