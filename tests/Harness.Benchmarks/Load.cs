using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Harness.Benchmarks;

/// <summary>Loads a server from another process: wrk where it is installed, else this program's own loop.</summary>
internal sealed partial class Load : IDisposable
{
    private const int Connections = 16;

    // So that no run sends a prompt of another.
    private const long CountsARun = 100_000_000;

    private readonly string _folder = Directory.CreateTempSubdirectory("harness-load-").FullName;
    private readonly string? _wrk = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(folder => Path.Combine(folder, "wrk")).FirstOrDefault(File.Exists);

    private int _runs;

    public string Generator => _wrk is null ? "its own loop (wrk isn't installed)" : "wrk, one thread";

    /// <summary>How many requests were answered with 200 in so many seconds.</summary>
    public async Task<double> RunAsync(Uri server, Workload workload, int seconds)
    {
        var body = Path.Combine(_folder, "body");
        await File.WriteAllBytesAsync(body, workload.Body);
        var address = new Uri(server, workload.Path).ToString();
        if (_wrk is null)
            return double.Parse(await OutputAsync(Environment.ProcessPath!, "load", address, body, workload.ContentType, $"{seconds}"), CultureInfo.InvariantCulture);
        var script = Path.Combine(_folder, "load.lua");
        await File.WriteAllTextAsync(script, $$"""
            local file = io.open("{{body}}", "rb")
            local body = file:read("*a")
            file:close()
            local headers = { ["Host"] = "{{server.Authority}}", ["Content-Type"] = "{{workload.ContentType}}", ["Authorization"] = "Bearer sk-load" }
            local first, last = body:find("{{Workload.Counter}}", 1, true)
            local fixed = wrk.format("POST", nil, headers, body)
            local count = {{++_runs * CountsARun}}
            request = function()
              if not first then return fixed end
              count = count + 1
              return wrk.format("POST", nil, headers, body:sub(1, first - 1) .. count .. body:sub(last + 1))
            end
            """);
        var output = await OutputAsync(_wrk, "-t1", $"-c{Connections}", $"-d{seconds}s", "-s", script, address);
        if (output.Contains("Non-2xx", StringComparison.Ordinal))
            throw new InvalidOperationException($"{workload.Name}: not every answer was a success:\n{output}");
        return double.Parse(RequestCount().Match(output).Groups[1].Value, CultureInfo.InvariantCulture);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static async Task<string> OutputAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"{program} ended with {process.ExitCode}:\n{output}");
    }

    [GeneratedRegex(@"(\d+) requests in")]
    private static partial Regex RequestCount();
}
