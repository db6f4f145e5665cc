using System.Text;

namespace Harness.Mock.Tests.Hostile;

/// <summary>A request as a fuzzer made it: framed as HTTP demands, whatever it says otherwise.</summary>
internal sealed record HostileRequest(string Method, string Path, string[] Headers, byte[] Body, Framing Framing)
{
    private static readonly string[] Unreachable = [".invalid", "127.0.0.1", "localhost", "[::1]"];

    /// <summary>Whether the dialect documents a 500 for it: a picture that can't be had, or a fault that was asked for.</summary>
    public bool MayFail => Headers.Contains("X-Harness-Fault: 500")
        || Unreachable.Any(host => Encoding.Latin1.GetString(Body).Contains(host, StringComparison.OrdinalIgnoreCase));

    public bool MayBeTooMany => Headers.Contains("X-Harness-Fault: 429");

    /// <summary>Everything as it goes over the wire.</summary>
    public byte[] ToBytes()
    {
        var head = new StringBuilder($"{Method} {Path} HTTP/1.1\r\nHost: mock\r\n");
        foreach (var header in Headers)
            head.Append(header).Append("\r\n");
        head.Append(Framing == Framing.Length ? $"Content-Length: {Body.Length}\r\n\r\n" : "Transfer-Encoding: chunked\r\n\r\n");
        return [.. Encoding.Latin1.GetBytes(head.ToString()), .. Framing == Framing.Length ? Body : Chunked()];
    }

    public override string ToString() => Encoding.Latin1.GetString(ToBytes());

    private byte[] Chunked() =>
        [.. Body.Chunk(1000).SelectMany(chunk => (byte[])[.. Encoding.ASCII.GetBytes($"{chunk.Length:X}\r\n"), .. chunk, .. "\r\n"u8]), .. "0\r\n\r\n"u8];
}
