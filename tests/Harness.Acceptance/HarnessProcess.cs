using System.Diagnostics;
using System.Text;
using System.Threading.Channels;

namespace Harness.Acceptance;

/// <summary>The real program as a script starts it: the build's own assembly, which lies beside that of the tests.</summary>
internal sealed class HarnessProcess : IAsyncDisposable
{
    private static readonly string Assembly = Path.Combine(AppContext.BaseDirectory, "harness.dll");
    private static readonly TimeSpan MemoryLookPeriod = TimeSpan.FromMilliseconds(20);

    private readonly Process _process;
    private readonly Channel<string> _lines = Channel.CreateUnbounded<string>();
    private readonly StringBuilder _output = new();
    private readonly Task _reading;
    private readonly Task<string> _errors;
    private readonly Task<long> _peak;

    private HarnessProcess(Process process)
    {
        _process = process;
        _process.StandardInput.Close();
        _reading = ReadAsync();
        _errors = _process.StandardError.ReadToEndAsync();
        _peak = WatchMemoryAsync();
    }

    /// <summary>Starts it in a folder of its own choice, without a key in its environment.</summary>
    public static HarnessProcess Start(string folder, IEnumerable<string> arguments, params (string Name, string Value)[] environment)
    {
        // Whoever runs the tests in the background has SIGINT ignored, and children inherit that.
        string[] command = OperatingSystem.IsLinux() ? ["env", "--default-signal=INT", "dotnet", Assembly] : ["dotnet", Assembly];
        return StartCommand(folder, [.. command, .. arguments], environment);
    }

    /// <summary>Starts a command that starts the program in its turn.</summary>
    public static HarnessProcess StartCommand(string folder, string[] command, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(command[0], command[1..])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        start.Environment.Remove("HARNESS_KEY");
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        return new HarnessProcess(Process.Start(start)!);
    }

    /// <summary>Runs it to its end, or fails the test when it takes longer.</summary>
    public static async Task<HarnessRun> RunAsync(string folder, TimeSpan limit, IEnumerable<string> arguments, params (string Name, string Value)[] environment)
    {
        await using var process = Start(folder, arguments, environment);
        return await process.EndAsync(limit);
    }

    /// <summary>Everything that it has printed up to this line, which it must print.</summary>
    public async Task<string[]> LinesToAsync(string last, TimeSpan limit)
    {
        using var clock = new CancellationTokenSource(limit);
        List<string> lines = [];
        try
        {
            while (lines is [] || lines[^1] != last)
                lines.Add(await _lines.Reader.ReadAsync(clock.Token));
            return [.. lines];
        }
        catch (ChannelClosedException)
        {
            throw new AssertionException($"it ended before it printed '{last}':\n{Output}\n{await _errors}");
        }
        catch (OperationCanceledException)
        {
            throw new AssertionException($"it didn't print '{last}' within {limit}; so far:\n{Output}");
        }
    }

    /// <summary>Sends a signal: <c>INT</c> is what Ctrl-C sends.</summary>
    public async Task SignalAsync(string name)
    {
        using var kill = Process.Start("kill", ["-" + name, _process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
        Assert.That(kill.ExitCode, Is.Zero, $"kill -{name}");
    }

    /// <summary>Waits for its end; fails the test when it takes longer.</summary>
    public async Task<HarnessRun> EndAsync(TimeSpan limit)
    {
        using var clock = new CancellationTokenSource(limit);
        try
        {
            await _process.WaitForExitAsync(clock.Token);
        }
        catch (OperationCanceledException)
        {
            throw new AssertionException($"it didn't end within {limit}; so far it printed:\n{Output}");
        }
        await _reading;
        return new HarnessRun(_process.ExitCode, Output, await _errors, await _peak);
    }

    /// <summary>Ends it, if it still runs.</summary>
    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        await Task.WhenAll(_reading, _errors, _peak);
        _process.Dispose();
    }

    private string Output
    {
        get
        {
            lock (_output)
                return _output.ToString();
        }
    }

    private async Task ReadAsync()
    {
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
        {
            lock (_output)
                _output.Append(line).Append('\n');
            _lines.Writer.TryWrite(line);
        }
        _lines.Writer.Complete();
    }

    // The system keeps the highest value, so nothing but the last moment goes unseen.
    private async Task<long> WatchMemoryAsync()
    {
        var peak = 0L;
        using var timer = new PeriodicTimer(MemoryLookPeriod);
        try
        {
            while (!_process.HasExited)
            {
                _process.Refresh();
                peak = Math.Max(peak, _process.PeakWorkingSet64);
                await timer.WaitForNextTickAsync();
            }
        }
        catch (InvalidOperationException)
        {
            // It ended in between.
        }
        return peak;
    }
}
