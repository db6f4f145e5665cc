using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Harness.Runner.Tests;

/// <summary>The command that a person pastes into a shell: real shells and the real curl read it here.</summary>
internal sealed class CurlCommandTests
{
    private const string Hostile = "a'b \"c\" $(touch x) `id` $HOME \\ !! \n\t; & | > * ~ #é苹果🍎 %s";

    [Test]
    public void The_key_is_taken_from_the_environment()
    {
        var command = CurlCommand.For(Stage.Prepare("{ operation: edit, json: { prompt: $prompt } }"));

        Assert.That(command, Does.Contain("-H \"Authorization: Bearer $HARNESS_KEY\"").And.Not.Contain("sk-secret"));
    }

    [TestCase("{ operation: edit, auth: none }", "curl -sS -i -X POST 'http://127.0.0.1:9/prefix/v1/openai/images/edits'")]
    [TestCase("{ operation: edit, auth: wrong, fault: 500 }", "curl -sS -i -X POST 'http://127.0.0.1:9/prefix/v1/openai/images/edits' -H 'Authorization: Bearer sk-harness-invalid' -H 'X-Harness-Fault: 500'")]
    [TestCase("{ operation: edit, auth: none, json: { a: 1 } }", "curl -sS -i -X POST 'http://127.0.0.1:9/prefix/v1/openai/images/edits' -H 'Content-Type: application/json' --data-binary '{\"a\":1}'")]
    [TestCase("{ operation: edit, auth: none, form: { a: b, image: $image.apple_png } }", "curl -sS -i -X POST 'http://127.0.0.1:9/prefix/v1/openai/images/edits' --form-string 'a=b' -F 'image=@\"apple.png\";type=image/png'")]
    [TestCase("{ operation: edit, auth: none, raw: { bytes: AAEC } }", "curl -sS -i -X POST 'http://127.0.0.1:9/prefix/v1/openai/images/edits' --data-binary '@body.bin'")]
    [TestCase("{ operation: edit, auth: none, raw: { text: \"@etc\" } }", "curl -sS -i -X POST 'http://127.0.0.1:9/prefix/v1/openai/images/edits' --data-binary '@body.bin'")]
    public void A_request_becomes_a_command(string request, string command) => Assert.That(CurlCommand.For(Stage.Prepare(request)), Is.EqualTo(command));

    [TestCase("sh")]
    [TestCase("bash")]
    public void A_shell_reads_every_hostile_text_as_one_word(string shell)
    {
        var output = Run(shell, $"printf '%s' {CurlCommand.Quote(Hostile)}");

        Assert.That(output, Is.EqualTo(Hostile));
    }

    [Test]
    public void A_shell_gives_curl_the_words_that_were_meant()
    {
        var request = Stage.Prepare("{ operation: edit, form: { prompt: $prompt.quotes, text: $prompt.lines, image: $image.apple_png } }");

        var words = Run("sh", $"curl() {{ printf '%s\\0' \"$@\"; }}; HARNESS_KEY=\"k\\$e y\"; {CurlCommand.For(request)}").TrimEnd('\0').Split('\0');

        Assert.That(words, Is.EqualTo((string[])
        [
            "-sS", "-i", "-X", "POST", "http://127.0.0.1:9/prefix/v1/openai/images/edits", "-H", "Authorization: Bearer k$e y",
            "--form-string", $"prompt={Stage.Prompts.Find("prompt.quotes")}", "--form-string", $"text={Stage.Prompts.Find("prompt.lines")}",
            "-F", "image=@\"apple.png\";type=image/png",
        ]));
    }

    [Test]
    public async Task Real_curl_sends_the_same_parts()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var request = Stage.Prepare("""
            { operation: edit, auth: none, multipart: [
              { name: prompt, text: $prompt.quotes },
              { name: typed, text: "a;type=\"b\\\"", content-type: text/plain },
              { name: "image[]", file: $image.small_webp, filename: "x \"y\";z.webp", content-type: image/webp },
              { name: field, file: $image.not_a_picture_txt, filename: null, content-type: null } ] }
            """);
        var address = $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/";
        var command = CurlCommand.For(request).Replace(request.Sent.Address.AbsoluteUri, address, StringComparison.Ordinal);

        var receiving = ReceiveAsync(listener);
        Run("bash", command, Path.Combine(Repository.Root, "scenarios", "assets"));
        var (boundary, body) = await receiving;

        var sent = Encoding.Latin1.GetString(request.Sent.Body.Span);
        var own = sent[2..sent.IndexOf("\r\n", StringComparison.Ordinal)];
        // curl escapes quotes in file names with a backslash, browsers with %22; each is read by everyone.
        Assert.That(body.Replace(boundary, "B", StringComparison.Ordinal).Replace("\\\"", "%22", StringComparison.Ordinal), Is.EqualTo(sent.Replace(own, "B", StringComparison.Ordinal).Replace("\\\"", "%22", StringComparison.Ordinal)));
    }

    private static async Task<(string Boundary, string Body)> ReceiveAsync(TcpListener listener)
    {
        using var client = await listener.AcceptTcpClientAsync();
        var stream = client.GetStream();
        var received = new StringBuilder();
        var buffer = new byte[65536];
        while (true)
        {
            received.Append(Encoding.Latin1.GetString(buffer, 0, await stream.ReadAsync(buffer)));
            var text = received.ToString();
            if (text.IndexOf("\r\n\r\n", StringComparison.Ordinal) is not (>= 0 and var end))
                continue;
            var length = int.Parse(text.Split("Content-Length: ")[1].Split('\r')[0], System.Globalization.CultureInfo.InvariantCulture);
            if (text.Length < end + 4 + length)
                continue;
            await stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"u8.ToArray());
            return (text.Split("boundary=")[1].Split('\r')[0], text[(end + 4)..]);
        }
    }

    private static string Run(string shell, string script, string? folder = null)
    {
        var start = new ProcessStartInfo(shell, ["-c", script]) { RedirectStandardOutput = true, StandardOutputEncoding = Encoding.UTF8, WorkingDirectory = folder ?? Path.GetTempPath() };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.That(process.ExitCode, Is.Zero, script);
        return output;
    }
}
