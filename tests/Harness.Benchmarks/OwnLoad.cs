using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text;

namespace Harness.Benchmarks;

/// <summary>The load for machines without wrk: sixteen loops over HttpClient. Slower than wrk, alike for both servers.</summary>
internal static class OwnLoad
{
    public static async Task<int> RunAsync(Uri address, string bodyFile, string contentType, int seconds)
    {
        var body = await File.ReadAllBytesAsync(bodyFile);
        var at = body.AsSpan().IndexOf(Encoding.ASCII.GetBytes(Workload.Counter));
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false });
        var watch = Stopwatch.StartNew();
        var count = 0;
        await Task.WhenAll(Enumerable.Range(0, 16).Select(async _ =>
        {
            while (watch.Elapsed.TotalSeconds < seconds)
            {
                var number = Interlocked.Increment(ref count);
                var sent = at < 0 ? body : [.. body[..at], .. Encoding.ASCII.GetBytes($"{number}"), .. body[(at + Workload.Counter.Length)..]];
                using var content = new ByteArrayContent(sent);
                content.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);
                using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = content };
                request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", "sk-load");
                using var answer = await http.SendAsync(request);
                answer.EnsureSuccessStatusCode();
                await answer.Content.LoadIntoBufferAsync();
            }
        }));
        await Console.Out.WriteLineAsync($"{count}");
        return 0;
    }
}
