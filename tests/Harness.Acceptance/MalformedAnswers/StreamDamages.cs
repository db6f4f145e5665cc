using System.Text;

namespace Harness.Acceptance.MalformedAnswers;

/// <summary>Server-sent events: lines that end otherwise, events that end early, and JSON that isn't in one of them.</summary>
internal static class StreamDamages
{
    public static IEnumerable<Damage> All =>
    [
        .. JsonEdits.All.Select(edit => Of($"event: {edit.Name}", Effect.Harmful, (stream, random) => InOneEvent(stream, random, edit.Do))),
        Of("event: respelt", Effect.Harmless, (stream, random) => InOneEvent(stream, random, JsonEdits.Respelt)),
        Of("stream: lines of another end", Effect.Harmless, (stream, random) => Replace(stream, "\n", random.Next(2) == 0 ? "\r" : "\r\n")),
        Of("stream: lines of several ends", Effect.Harmless, SeveralEnds),
        Of("stream: data over several lines", Effect.Harmless, (stream, random) => Replace(stream, "\ndata: {", "\ndata: {\ndata:")),
        Of("stream: no space behind the colon", Effect.Harmless, (stream, _) => Replace(stream, ": {", ":{")),
        Of("stream: comments and fields of other names", Effect.Harmless, (stream, random) => Replace(stream, "\ndata: {", Pick(["\n: ping\ndata: {", "\nid: 7\nretry: 10\ndata: {", "\nfoo\nbar: baz\n:\ndata: {"], random))),
        Of("stream: a byte order mark before it", Effect.Harmless, (stream, _) => [0xEF, 0xBB, 0xBF, .. stream]),
        Of("stream: a byte order mark inside it", Effect.Harmful, (stream, _) => Replace(stream, "data: {", "\u00ef\u00bb\u00bfdata: {")),
        Of("stream: cut", Effect.Harmful, (stream, random) => stream[..random.Next(stream.Length - 1)]),
        Of("stream: without its last line", Effect.Harmful, (stream, _) => stream[..^1]),
        Of("stream: empty", Effect.Harmful, (_, _) => []),
        Of("stream: the data's name misspelt", Effect.Harmful, (stream, random) => Replace(stream, "data: {", Pick(["Data: {", "data : {", " data: {", "dat: {", "data{", "{", "\0data: {"], random))),
        Of("stream: data broken over two lines in a text", Effect.Harmful, (stream, _) => Replace(stream, "\"type\":\"", "\"type\":\"\ndata: ")),
        Of("stream: a line break in the data", Effect.Harmful, (stream, random) => Replace(stream, "data: {", $"data: {{{Pick(["\n", "\r", "\r\n"], random)}")),
        Of("stream: a comment that isn't UTF-8", Effect.Harmful, (stream, random) => [.. Bytes(": caf\u00e9\n\n"), .. stream]),
        Of("stream: very many events", Effect.Harmful, (stream, _) => [.. Bytes(new StringBuilder().Insert(0, "data: {}\n\n", 10_001).ToString()), .. stream]),
        new("stream: endless comments", Effect.Hanging, Fits, (message, _) => Unended(message, ": ping\n\n")),
        new("stream: an endless line", Effect.Hanging, Fits, (message, _) => Unended(message, "data: xxxxxxxxxxxxxxxxxxx")),
        new("stream: cut off", Effect.Harmful, Fits, (message, random) => Begun(message, random).Then(random.Next(2) == 0 ? Aftermath.Closed : Aftermath.Reset)),
        new("stream: stops", Effect.Hanging, Fits, (message, random) => Begun(message, random).Then(Aftermath.Silent)),
        new("stream: split mid-line and mid-character over chunks", Effect.Harmless, Fits, Split),
    ];

    private static bool Fits(Message message) => message.IsEventStream;

    private static Damage Of(string name, Effect effect, Func<byte[], Random, byte[]> edit) => Damage.OfBody(name, effect, Fits, edit);

    private static byte[] InOneEvent(byte[] stream, Random random, Func<byte[], Random, byte[]> edit)
    {
        var lines = Text(stream).Split('\n');
        int[] data = [.. Enumerable.Range(0, lines.Length).Where(at => lines[at].StartsWith("data: {", StringComparison.Ordinal))];
        var chosen = data[random.Next(data.Length)];
        lines[chosen] = $"data: {Text(edit(Bytes(lines[chosen][6..]), random))}";
        return Bytes(string.Join('\n', lines));
    }

    private static byte[] SeveralEnds(byte[] stream, Random random)
    {
        var lines = new StringBuilder();
        foreach (var c in Text(stream))
        {
            // A line feed behind a carriage return would be the second half of one end.
            var end = lines.Length > 0 && lines[^1] == '\r' ? Pick(["\r", "\r\n"], random) : Pick(["\r", "\n", "\r\n"], random);
            lines.Append(c == '\n' ? end : c.ToString());
        }
        return Bytes(lines.ToString());
    }

    private static Wire Unended(Message message, string piece) => new([Framing.Head(message), message.Body, Bytes(piece)], Aftermath.Endless);

    private static Wire Begun(Message message, Random random) =>
        new([Framing.Head(message, "Transfer-Encoding: chunked"), Framing.Chunk(message.Body[..random.Next(1, message.Body.Length)])], Aftermath.Closed);

    // Every place at which a character of several bytes, a line's name or its end could be torn is as good as any other.
    private static Wire Split(Message message, Random random)
    {
        var chunks = new List<byte[]>();
        for (var at = 0; at < message.Body.Length;)
        {
            var next = Math.Min(message.Body.Length, at + (random.Next(4) > 0 && at < 600 ? 1 : random.Next(1, 40_000)));
            chunks.Add(Framing.Chunk(message.Body[at..next]));
            at = next;
        }
        return new Wire([Framing.Head(message, "Transfer-Encoding: chunked"), .. chunks, "0\r\n\r\n"u8.ToArray()], Aftermath.Kept);
    }

    private static byte[] Replace(byte[] stream, string old, string other) => Bytes(Text(stream).Replace(old, other, StringComparison.Ordinal));

    private static string Text(byte[] latin1) => Encoding.Latin1.GetString(latin1);

    private static byte[] Bytes(string latin1) => Encoding.Latin1.GetBytes(latin1);

    private static T Pick<T>(T[] items, Random random) => items[random.Next(items.Length)];
}
