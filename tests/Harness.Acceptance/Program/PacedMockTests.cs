using System.Globalization;
using System.Net.Sockets;
using System.Text;
using Harness.Acceptance.OwnDialect;

namespace Harness.Acceptance.Program;

/// <summary><c>harness mock --pace</c> as curl and a bare socket see its streams: event by event, each sent when it is made.</summary>
public sealed class PacedMockTests
{
    private const string ThreeEvents = "image_generation.partial_image image_generation.partial_image image_generation.completed";

    private TemporaryFolder _folder = null!;
    private ServedMock _mock = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _folder = new TemporaryFolder();
        _mock = await ServedMock.StartAsync(_folder.Path, "--dialect", "openai-2025", "--dialect", "openai-2026", "--pace", "100ms");
    }

    [OneTimeTearDown]
    public void Stop()
    {
        _mock.Dispose();
        _folder.Dispose();
    }

    [TestCase("openai-2025/v1/images/generations", "gpt-image-1")]
    [TestCase("openai-2026/v1/images/generations", "gpt-image-2")]
    public async Task Curl_gets_the_events_in_order_line_by_line(string path, string model)
    {
        // Every line is read by itself, as it comes.
        var run = await BashAsync($$"""
            curl -sSN -D head.txt "{{_mock.Address}}/{{path}}" -H "Authorization: Bearer sk-any" -H "Content-Type: application/json" \
              -d '{"model":"{{model}}","prompt":"an apple","stream":true,"partial_images":2}' |
              while IFS= read -r line; do case "$line" in event:*) printf '%s ' "${line#event: }";; data:*) printf '%s\n' "$line" | cut -c7- | jq -r .type;; esac; done
            tr -d '\r' < head.txt | grep -i -E '^(content-type|content-length|transfer-encoding):' | tr 'A-Z' 'a-z' | sort
            """);

        Assert.That(run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries), Is.EqualTo([
            .. ThreeEvents.Split(' ').Select(name => $"{name} {name}"), "content-type: text/event-stream; charset=utf-8", "transfer-encoding: chunked"]));
    }

    [Test]
    public async Task A_reader_who_goes_away_hurts_nobody()
    {
        var run = await BashAsync($$"""
            ask() { curl -sSN "{{_mock.Address}}/openai-2025/v1/images/generations" -H "Authorization: Bearer sk-any" -H "Content-Type: application/json" -d "$1"; }
            ask '{"model":"gpt-image-1","prompt":"an apple","stream":true,"partial_images":3,"n":5}' 2>/dev/null | head -n 1
            ask '{"model":"gpt-image-1","prompt":"an apple"}' | jq -r '.size'
            """);

        Assert.That(run.Output, Is.EqualTo("event: image_generation.partial_image\n1024x1024\n"));
    }

    [TestCase("openai-2025/v1/images/generations", """{"model":"gpt-image-1","prompt":"an apple","stream":true,"partial_images":2}""", 3)]
    [TestCase("openai-2026/v1/images/generations", """{"model":"gpt-image-2","prompt":"an apple","stream":true,"partial_images":2}""", 3)]
    [TestCase("openai-2026/v1/responses", """{"model":"gpt-5.5","input":"an apple","stream":true,"tools":[{"type":"image_generation","partial_images":1}]}""", 14)]
    public async Task No_two_events_share_a_chunk(string path, string json, int events)
    {
        var chunks = await ChunksAsync(path, json);

        // An event may take several chunks; a chunk that held parts of two would have been kept back for the second.
        Assert.That(SentEvent.AllOf(string.Concat(chunks)), Has.Length.EqualTo(events));
        Assert.That(chunks.Where(chunk => chunk[..^1].Contains("\n\n", StringComparison.Ordinal)), Is.Empty);
    }

    private async Task<List<string>> ChunksAsync(string path, string json)
    {
        var address = new Uri(_mock.Address);
        using var socket = new TcpClient { NoDelay = true };
        await socket.ConnectAsync(address.Host, address.Port);
        await using var stream = socket.GetStream();
        var request = $"POST /{path} HTTP/1.1\r\nHost: mock\r\nAuthorization: Bearer sk-any\r\nContent-Type: application/json\r\nContent-Length: {json.Length}\r\n\r\n{json}";
        await stream.WriteAsync(Encoding.ASCII.GetBytes(request));
        // Base64, names and numbers: every character is a byte.
        using var reader = new StreamReader(stream, Encoding.Latin1);
        Assert.That(await reader.ReadLineAsync(), Is.EqualTo("HTTP/1.1 200 OK"));
        while (await reader.ReadLineAsync() is { Length: > 0 })
        {
        }
        var chunks = new List<string>();
        while (int.Parse((await reader.ReadLineAsync())!, NumberStyles.HexNumber, CultureInfo.InvariantCulture) is > 0 and var length)
        {
            var chunk = new char[length];
            await reader.ReadBlockAsync(chunk);
            chunks.Add(new string(chunk));
            await reader.ReadLineAsync();
        }
        return chunks;
    }

    private async Task<CommandRun> BashAsync(string script)
    {
        var run = await CommandRun.OfAsync("bash", ["-c", script], _folder.Path);
        Assert.That(run.ExitCode, Is.Zero, run.Errors);
        return run;
    }
}
