using System.Text;

namespace Harness.Acceptance.MalformedAnswers;

/// <summary>First lines, headers, lengths and chunks that aren't HTTP, or are HTTP of the rarer kind.</summary>
internal static class FramingDamages
{
    private static readonly string[] Starts =
    [
        "HTTP/1.1 banana OK", "HTTP/1.1 20 OK", "HTTP/1.1 2000 OK", "HTTP/1.1", "HTTP/1.1 ", "HTTP/1.1 -200 OK", "HTTP/11 200 OK", "HTTP/x.y 200 OK", "HTP/1.1 200 OK", "http/1.1 200 OK",
        "200 OK", "ICY 200 OK", "\0HTTP/1.1 200 OK", "HTTP/2 200", "HTTP/1.1200 OK", "HTTP/1.1 2O0 OK", "SSH-2.0-OpenSSH_9.2p1", "\u0016\u0003\u0001\u0000\u0005", "PRI * HTTP/2.0",
    ];

    private static readonly string[] BadLines = ["no colon in this line", ": no name", "bad name: x", "bad\u0001name: x", "(bad): x", "\0: x", "x\0y: z"];
    private static readonly string[] BadChunkSizes = ["zz", "-1", "0x10", "", " ", "ffffffffffffffff", "10000000000000000", "1 0", "+5", "1_0"];

    public static IEnumerable<Damage> All =>
    [
        new("first line", Effect.Harmful, IsAnswer, (message, random) => Framing.WithLength(message with { Start = Pick(Starts, random) }).Then(Aftermath.Closed)),
        new("headers: a line that is none", Effect.Harmful, IsAnswer, (message, random) => Headed(message, Pick(BadLines, random), random)),
        new("headers: folded", Effect.Harmless, IsAnswer, (message, random) => Headed(message, "X-More: a\r\n  b", random)),
        new("headers: endless", Effect.Hanging, _ => true, (message, random) => Endless(message, random.Next(2) == 0 ? $"X-More: {new string('x', 500)}\r\n" : new string('x', 500))),
        new("headers: cut", Effect.Harmful, IsAnswer, (message, random) => Cut(Framing.Head(message), random)),
        new("headers: cut, and silence", Effect.Hanging, _ => true, (message, random) => Cut(Framing.Head(message), random).Then(Aftermath.Silent)),
        new("headers: other answers before it", Effect.Harmless, IsAnswer, Interim),
        new("headers: answers that go on without end", Effect.Hanging, IsAnswer, (_, _) => Wire.Of("HTTP/1.1 100 Continue\r\n\r\n", Aftermath.Endless)),
        new("nothing", Effect.Harmful, IsAnswer, (_, random) => new Wire([], random.Next(2) == 0 ? Aftermath.Closed : Aftermath.Reset)),
        new("silence", Effect.Hanging, _ => true, (_, _) => new Wire([], Aftermath.Silent)),
        new("HTTP/1.0", Effect.Harmless, IsAnswer, (message, _) => Framing.UntilClosed(message with { Start = message.Start.Replace("1.1", "1.0", StringComparison.Ordinal) })),
        new("length: too long", Effect.Harmful, HasBody, (message, random) => Length(message, message.Body.Length + random.Next(1, 5000)).Then(random.Next(2) == 0 ? Aftermath.Closed : Aftermath.Reset)),
        new("length: too long, and silence", Effect.Hanging, _ => true, (message, random) => Length(message, message.Body.Length + random.Next(1, 5000)).Then(Aftermath.Silent)),
        new("length: too short", Effect.Harmful, HasBody, (message, random) => Length(message, random.Next(message.Body.Length)).Then(Aftermath.Kept)),
        new("length: no number", Effect.Harmful, HasBody, (message, random) => Lengths(message, random, [Pick(["-1", "banana", "0x10", "1e3", "", "1 2", "99999999999999999999", "+7"], random)])),
        new("length: two that differ", Effect.Harmful, HasBody, (message, random) => Lengths(message, random, Shuffled(random, Framing.Number(message.Body.Length), Framing.Number(random.Next(message.Body.Length))))),
        new("length: two in one line that differ", Effect.Harmful, HasBody, (message, random) => Lengths(message, random, [string.Join(", ", Shuffled(random, Framing.Number(message.Body.Length), Framing.Number(random.Next(message.Body.Length))))])),
        new("length: of a body of gigabytes", Effect.Harmful, HasBody, (message, random) => Length(message, random.NextInt64(1L << 31, long.MaxValue)).Then(Aftermath.Closed)),
        new("length: and another answer behind it", Effect.Harmless, IsAnswer, (message, _) => new Wire([.. Framing.WithLength(message).Pieces, Encoding.ASCII.GetBytes("HTTP/1.1 500 Forged\r\nContent-Length: 0\r\n\r\n")], Aftermath.Kept)),
        new("chunks: small ones", Effect.Harmless, HasBody, Framing.InChunks),
        new("chunks: with extensions and a trailer", Effect.Harmless, HasBody, Adorned),
        new("chunks: of no size", Effect.Harmful, HasBody, (message, random) => Chunked(message, [Encoding.ASCII.GetBytes($"{Pick(BadChunkSizes, random)}\r\n"), message.Body, .. Last])),
        new("chunks: too large a size", Effect.Harmful, HasBody, (message, random) => Chunked(message, [Encoding.ASCII.GetBytes($"{message.Body.Length + random.Next(1, 5000):x}\r\n"), message.Body, .. Last])),
        new("chunks: too small a size", Effect.Harmful, HasBody, (message, random) => Chunked(message, [Encoding.ASCII.GetBytes($"{random.Next(1, message.Body.Length):x}\r\n"), message.Body, .. Last])),
        new("chunks: no last one", Effect.Harmful, HasBody, (message, random) => Chunked(message, [.. Framing.Pieces(message.Body, random).Select(Framing.Chunk)])),
        new("chunks: no last one, and silence", Effect.Hanging, _ => true, (message, random) => Chunked(message, [.. Framing.Pieces(message.Body, random).Select(Framing.Chunk)]).Then(Aftermath.Silent)),
        new("chunks: that are none", Effect.Harmful, HasBody, (message, _) => Chunked(message, [message.Body])),
        new("chunks: endless trailer", Effect.Hanging, IsAnswer, (message, _) => Chunked(message, [Framing.Chunk(message.Body), "0\r\n"u8.ToArray(), Encoding.ASCII.GetBytes($"X-More: {new string('x', 500)}\r\n")]).Then(Aftermath.Endless)),
        new("chunks: endless extension", Effect.Hanging, IsAnswer, (message, _) => Chunked(message, ["5;"u8.ToArray(), Encoding.ASCII.GetBytes(new string('x', 4096))]).Then(Aftermath.Endless)),
        new("chunks: endless", Effect.Hanging, IsAnswer, (message, _) => Chunked(message, [Framing.Chunk(new byte[4096])]).Then(Aftermath.Endless)),
        new("body: endless", Effect.Hanging, IsAnswer, (message, _) => new Wire([Framing.Head(message), message.Body, Encoding.ASCII.GetBytes(new string(' ', 4096))], Aftermath.Endless)),
        new("coding of the transfer: not the one it says", Effect.Harmful, HasBody, (message, random) => new Wire([Framing.Head(message, $"Transfer-Encoding: {Pick(["gzip, chunked", "deflate, chunked", "chunked, chunked", "chunked, gzip", "gzip", "banana", "banana, chunked"], random)}"), Framing.Chunk(message.Body), "0\r\n\r\n"u8.ToArray()], Aftermath.Closed)),
        new("pieces of any size", Effect.Harmless, _ => true, (message, random) => Scattered(Framing.Any(message, random), random)),
    ];

    private static byte[][] Last => ["\r\n0\r\n\r\n"u8.ToArray()];

    private static bool IsAnswer(Message message) => !message.IsRequest;

    private static bool HasBody(Message message) => message.Body.Length > 0;

    private static Wire Headed(Message message, string line, Random random) => random.Next(2) == 0
        ? new([Framing.Head(message, line, $"Content-Length: {Framing.Number(message.Body.Length)}"), message.Body], Aftermath.Closed)
        : new([Framing.Head(message, $"Content-Length: {Framing.Number(message.Body.Length)}", line), message.Body], Aftermath.Closed);

    private static Wire Endless(Message message, string piece) => new([Framing.Head(message)[..^2], Encoding.Latin1.GetBytes(piece)], Aftermath.Endless);

    private static Wire Cut(byte[] head, Random random) => new([head[..random.Next(1, head.Length - 1)]], Aftermath.Closed);

    private static Wire Interim(Message message, Random random) => new(
        [.. Enumerable.Repeat(Encoding.ASCII.GetBytes(Pick(["HTTP/1.1 100 Continue\r\n\r\n", "HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n", "HTTP/1.1 102 Processing\r\n\r\n"], random)), random.Next(1, 4)), .. Framing.Any(message, random).Pieces],
        Aftermath.Closed);

    private static Wire Length(Message message, long length) => new([Framing.Head(message, $"Content-Length: {Framing.Number(length)}"), message.Body], Aftermath.Kept);

    private static Wire Lengths(Message message, Random random, string[] lengths) => new(
        [Framing.Head(message, [.. lengths.Select(length => $"Content-Length: {length}")]), message.Body],
        random.Next(2) == 0 ? Aftermath.Closed : Aftermath.Kept);

    private static Wire Chunked(Message message, byte[][] chunks) => new([Framing.Head(message, "Transfer-Encoding: chunked"), .. chunks], Aftermath.Closed);

    // Kept open, for whoever closes behind a delivery may be taken for one who gave up.
    private static Wire Adorned(Message message, Random random) => Chunked(
        message,
        [.. Framing.Pieces(message.Body, random).Select(piece => (byte[])[.. Encoding.ASCII.GetBytes($"{piece.Length:X4};a=\"b\";c\r\n"), .. piece, .. "\r\n"u8]), "0;last\r\nX-Trailer: one\r\n\r\n"u8.ToArray()]).Then(Aftermath.Kept);

    private static Wire Scattered(Wire wire, Random random) => wire with { Pieces = [.. Framing.Pieces(wire.Bytes, random)] };

    private static string[] Shuffled(Random random, string one, string other) => random.Next(2) == 0 ? [one, other] : [other, one];

    private static T Pick<T>(T[] items, Random random) => items[random.Next(items.Length)];
}
