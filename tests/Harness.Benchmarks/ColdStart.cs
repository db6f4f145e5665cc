using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Harness.Benchmarks;

/// <summary>From the start of the published program to its first answer with 200, beside a bare Kestrel published alike.</summary>
internal static class ColdStart
{
    public static async Task CompareAsync(TextWriter output, PublishedProgram mock, PublishedProgram bare, int starts)
    {
        List<double> ofBare = [], ofMock = [];
        for (var start = 0; start < starts; start++)
        {
            ofBare.Add(await MeasureBareAsync(bare.File));
            ofMock.Add(await MeasureMockAsync(mock.File));
        }
        var (left, right) = (ofBare.Order().ElementAt(starts / 2), ofMock.Order().ElementAt(starts / 2));
        await output.WriteLineAsync($"{$"Cold start to the first 200, median of {starts}",-44} bare {left,5:0} ms, mock with all dialects {right,5:0} ms, ratio {right / left:0.00}");
        await output.WriteLineAsync($"{"  the fastest of them",-44} bare {ofBare.Min(),5:0} ms, mock with all dialects {ofMock.Min(),5:0} ms");
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
