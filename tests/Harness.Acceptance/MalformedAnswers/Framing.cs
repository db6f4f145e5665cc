using System.Globalization;
using System.Text;

namespace Harness.Acceptance.MalformedAnswers;

/// <summary>The ways in which HTTP/1.1 says where a body ends.</summary>
internal static class Framing
{
    /// <summary>First line and headers, with these lines behind them and the empty one at the end.</summary>
    public static byte[] Head(Message message, params string[] lines) => Encoding.Latin1.GetBytes(
        $"{message.Start}\r\n{string.Concat(message.Headers.Select(header => $"{header.Key}: {header.Value}\r\n"))}{string.Concat(lines.Select(line => line + "\r\n"))}\r\n");

    public static Wire WithLength(Message message) => new([Head(message, $"Content-Length: {Number(message.Body.Length)}"), message.Body], Aftermath.Kept);

    public static Wire InChunks(Message message, Random random) =>
        new([Head(message, "Transfer-Encoding: chunked"), .. Pieces(message.Body, random).Select(Chunk), "0\r\n\r\n"u8.ToArray()], Aftermath.Kept);

    /// <summary>For answers only: the end of the connection is the end of the body.</summary>
    public static Wire UntilClosed(Message message) => new([Head(message, "Connection: close"), message.Body], Aftermath.Closed);

    /// <summary>One of these.</summary>
    public static Wire Any(Message message, Random random) => random.Next(message.IsRequest ? 2 : 3) switch
    {
        0 => WithLength(message),
        1 => InChunks(message, random),
        _ => UntilClosed(message),
    };

    public static byte[] Chunk(byte[] content) => [.. Encoding.ASCII.GetBytes(content.Length.ToString("x", CultureInfo.InvariantCulture)), .. "\r\n"u8, .. content, .. "\r\n"u8];

    /// <summary>The bytes cut at up to a dozen places, wherever they fall.</summary>
    public static IEnumerable<byte[]> Pieces(byte[] bytes, Random random)
    {
        int[] cuts = [0, .. Enumerable.Range(0, random.Next(1, 12)).Select(_ => random.Next(bytes.Length + 1)).Order(), bytes.Length];
        return cuts.Zip(cuts.Skip(1), (from, to) => bytes[from..to]).Where(piece => piece.Length > 0);
    }

    public static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
