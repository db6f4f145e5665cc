using System.IO.Compression;
using System.Text;

namespace Harness.Acceptance.MalformedAnswers;

/// <summary>JSON that isn't, bodies in another encoding, and bodies that are packed.</summary>
internal static class BodyDamages
{
    private static readonly Encoding[] Encodings = [new UnicodeEncoding(bigEndian: false, byteOrderMark: true), new UnicodeEncoding(bigEndian: true, byteOrderMark: true), new UTF32Encoding(bigEndian: false, byteOrderMark: true)];

    public static IEnumerable<Damage> All =>
    [
        .. JsonEdits.All.Select(edit => Damage.OfBody($"JSON: {edit.Name}", Effect.Harmful, message => message.IsJson, edit.Do)),
        Damage.OfBody("JSON: respelt", Effect.Harmless, message => message.IsJson, JsonEdits.Respelt),
        Damage.OfBody("JSON: a byte order mark before it", Effect.Harmless, message => message.IsJson, (json, _) => [0xEF, 0xBB, 0xBF, .. json]),
        Damage.OfBody("JSON: two byte order marks before it", Effect.Harmful, message => message.IsJson, (json, _) => [0xEF, 0xBB, 0xBF, 0xEF, 0xBB, 0xBF, .. json]),
        Damage.OfBody("text: UTF-16 or UTF-32", Effect.Harmful, IsText, (text, random) => Encode(text, Encodings[random.Next(Encodings.Length)], random)),
        Damage.OfBody("text: UTF-8 twice", Effect.Harmful, message => message.IsJson, (json, _) => [.. "\u00ef\u00bb\u00bf"u8, .. json]),
        new("charset: one that JSON hasn't", Effect.Harmless, message => message.IsJson, (message, random) => Framing.Any(message.With("Content-Type", "application/json; charset=iso-8859-1"), random)),
        new("packed, as the header says", Effect.Harmful, IsBody, (message, random) => Framing.Any(Packed(message, random), random)),
        new("packed, which no header says", Effect.Harmful, IsBody, (message, random) => Framing.Any(Packed(message, random).With("Content-Encoding", null), random)),
        new("not packed, but the header says so", Effect.Harmful, IsBody, (message, random) => Framing.Any(message.With("Content-Encoding", Coding(random)), random)),
        new("packed: a bomb", Effect.Harmful, IsBody, (message, random) => Framing.Any(Bomb(message), random)),
        new("packed: cut", Effect.Harmful, IsBody, (message, random) => Framing.Any(Cut(Packed(message, random), random), random)),
    ];

    private static bool IsText(Message message) => message.IsJson || message.IsEventStream;

    private static bool IsBody(Message message) => message.Body.Length > 0;

    private static string Coding(Random random) => ((string[])["gzip", "deflate", "br", "zstd", "x-gzip", "compress", "GZip", "identity, gzip"])[random.Next(8)];

    private static byte[] Encode(byte[] text, Encoding encoding, Random random) =>
        [.. random.Next(2) == 0 ? encoding.GetPreamble() : [], .. encoding.GetBytes(Encoding.UTF8.GetString(text))];

    private static Message Packed(Message message, Random random)
    {
        var packed = new MemoryStream();
        var (coding, stream) = random.Next(3) switch
        {
            0 => ("gzip", (Stream)new GZipStream(packed, CompressionLevel.Fastest)),
            1 => ("deflate", new ZLibStream(packed, CompressionLevel.Fastest)),
            _ => ("br", new BrotliStream(packed, CompressionLevel.Fastest)),
        };
        using (stream)
            stream.Write(message.Body);
        return message.With("Content-Encoding", coding) with { Body = packed.ToArray() };
    }

    private static Message Cut(Message message, Random random) => message with { Body = message.Body[..random.Next(1, message.Body.Length)] };

    // What was meant, and then so many spaces that they fill the memory of whoever unpacks it: 256 MiB in a quarter of one.
    private static Message Bomb(Message message)
    {
        var packed = new MemoryStream();
        using (var stream = new GZipStream(packed, CompressionLevel.Fastest))
        {
            stream.Write(message.Body);
            var spaces = new byte[1 << 20];
            spaces.AsSpan().Fill((byte)' ');
            for (var i = 0; i < 256; i++)
                stream.Write(spaces);
        }
        return message.With("Content-Encoding", "gzip") with { Body = packed.ToArray() };
    }
}
