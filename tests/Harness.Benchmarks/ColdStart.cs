using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using System.Text;

namespace Harness.Benchmarks;

/// <summary>From the start of the published program to its first answer with 200, beside a bare Kestrel published alike.</summary>
internal static class ColdStart
{
    private const int Rounds = 11;

    public static async Task CompareAsync(TextWriter output, string root)
    {
        var mock = await PublishAsync(root, "src/Harness.Cli", "harness");
        var bare = await PublishAsync(root, "tests/Harness.Benchmarks", "Harness.Benchmarks");
        List<double> ofBare = [], ofMock = [];
        for (var round = 0; round < Rounds; round++)
        {
            ofBare.Add(await MeasureBareAsync(bare));
            ofMock.Add(await MeasureMockAsync(mock));
        }
        var (left, right) = (ofBare.Order().ElementAt(Rounds / 2), ofMock.Order().ElementAt(Rounds / 2));
        await output.WriteLineAsync($"Cold start to the first 200, ReadyToRun, median of {Rounds}: bare {left:0} ms, mock with all dialects {right:0} ms, ratio {right / left:0.00}");
    }

    private static async Task<string> PublishAsync(string root, string project, string program)
    {
        var folder = Path.Combine(root, "artifacts", "cold-start", program);
        using var publish = Process.Start(new ProcessStartInfo("dotnet",
            ["publish", project, "-c", "Release", "-r", RuntimeInformation.RuntimeIdentifier, "--self-contained", "false", "-p:PublishReadyToRun=true", "-o", folder, "--nologo", "-v", "quiet"])
        {
            WorkingDirectory = root,
            RedirectStandardOutput = true,
        })!;
        var said = await publish.StandardOutput.ReadToEndAsync();
        await publish.WaitForExitAsync();
        return publish.ExitCode == 0 ? Path.Combine(folder, program) : throw new InvalidOperationException($"can't publish {project}:\n{said}");
    }

    private static async Task<double> MeasureMockAsync(string program)
    {
        var port = FreePort();
        const string body = """{"model":"gpt-image-2","prompt":"a cat","image":"https://example.com/a.png"}""";
        return await MeasureAsync(new ProcessStartInfo(program, ["mock", "--port", $"{port}"]), port, "/xhuoapi/v1/openai/images/edits", body);
    }

    private static async Task<double> MeasureBareAsync(string program)
    {
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(new ProcessStartInfo(program, ["serve-bare", "100"]) { RedirectStandardOutput = true, RedirectStandardInput = true })!;
        var address = new Uri((await process.StandardOutput.ReadLineAsync())!);
        await AnswerAsync(address.Port, "/", "{}");
        var elapsed = watch.Elapsed;
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        return elapsed.TotalMilliseconds;
    }

    private static async Task<double> MeasureAsync(ProcessStartInfo start, int port, string path, string body)
    {
        start.RedirectStandardOutput = true;
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        // The first line says that it listens; reading it costs no polling.
        await process.StandardOutput.ReadLineAsync();
        await AnswerAsync(port, path, body);
        var elapsed = watch.Elapsed;
        process.Kill();
        await process.WaitForExitAsync();
        return elapsed.TotalMilliseconds;
    }

    // A bare socket: an HTTP client's own start would count otherwise.
    private static async Task AnswerAsync(int port, string path, string body)
    {
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(IPAddress.Loopback, port);
        var request = $"POST {path} HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer sk-load\r\nContent-Type: application/json\r\nContent-Length: {body.Length}\r\n\r\n{body}";
        await socket.SendAsync(Encoding.ASCII.GetBytes(request));
        var buffer = new byte[64];
        var read = await socket.ReceiveAsync(buffer);
        var head = Encoding.ASCII.GetString(buffer, 0, read);
        if (!head.StartsWith("HTTP/1.1 200", StringComparison.Ordinal))
            throw new InvalidOperationException($"the first answer was no success: {head}");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
