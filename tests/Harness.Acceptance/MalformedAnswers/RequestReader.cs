using System.Globalization;
using System.Text;

namespace Harness.Acceptance.MalformedAnswers;

/// <summary>Reads requests off a connection as the runner sends them: with a length, or without a body.</summary>
internal sealed class RequestReader(Stream stream) : IAsyncDisposable
{
    private readonly BufferedStream _incoming = new(stream, 64 * 1024);

    public ValueTask DisposeAsync() => _incoming.DisposeAsync();

    /// <summary>The next one's path, and its body as Latin-1; null where the client has closed.</summary>
    public async Task<(string Path, string Body)?> ReadAsync(CancellationToken cancel)
    {
        var head = new StringBuilder();
        var one = new byte[1];
        while (head.Length < 4 || head.ToString(head.Length - 4, 4) != "\r\n\r\n")
        {
            if (await _incoming.ReadAsync(one, cancel) == 0)
                return null;
            head.Append((char)one[0]);
        }
        var lines = head.ToString().Split("\r\n");
        var length = lines.FirstOrDefault(line => line.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase));
        var body = new byte[length is null ? 0 : int.Parse(length.AsSpan(15), CultureInfo.InvariantCulture)];
        await _incoming.ReadExactlyAsync(body, cancel);
        return (lines[0].Split(' ')[1], Encoding.Latin1.GetString(body));
    }
}
