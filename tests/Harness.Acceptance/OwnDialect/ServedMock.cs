using System.Diagnostics;

namespace Harness.Acceptance.OwnDialect;

/// <summary>The real program as a mock, from the moment it answers until it is disposed of.</summary>
internal sealed class ServedMock : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly Process _process;

    private ServedMock(Process process) => _process = process;

    /// <summary>The build's own assembly, which lies beside that of the tests.</summary>
    public static string Program { get; } = Path.Combine(AppContext.BaseDirectory, "harness.dll");

    /// <summary>Where it answers, without a slash at its end.</summary>
    public string Address { get; private set; } = "";

    public static async Task<ServedMock> StartAsync(string folder, params string[] arguments)
    {
        var portFile = Path.Combine(folder, "port.txt");
        File.Delete(portFile);
        var start = new ProcessStartInfo("dotnet", [Program, "mock", "--port", "0", "--port-file", portFile, .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
        };
        var mock = new ServedMock(Process.Start(start)!);
        var started = Stopwatch.GetTimestamp();
        while (!File.Exists(portFile))
        {
            if (mock._process.HasExited || Stopwatch.GetElapsedTime(started) > Patience)
                throw new AssertionException("the mock didn't start");
            await Task.Delay(20);
        }
        mock.Address = (await File.ReadAllTextAsync(portFile)).Trim();
        return mock;
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }
}
