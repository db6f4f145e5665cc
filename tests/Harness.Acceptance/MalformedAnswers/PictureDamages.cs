using System.Text;
using System.Text.RegularExpressions;

namespace Harness.Acceptance.MalformedAnswers;

/// <summary>Pictures that aren't whole, at an address or in base64, and base64 that isn't.</summary>
internal static partial class PictureDamages
{
    public static IEnumerable<Damage> All =>
    [
        Damage.OfBody("picture: cut", Effect.Harmful, IsHosted, (picture, random) => picture[..random.Next(picture.Length)]),
        Damage.OfBody("picture: a bit the other way round", Effect.Harmful, IsPng, Flipped),
        Damage.OfBody("picture: a piece missing", Effect.Harmful, IsPng, (picture, random) => random.Next(8, picture.Length - 20) is var at ? [.. picture[..at], .. picture[(at + random.Next(1, 16))..]] : []),
        Damage.OfBody("picture: a page of HTML", Effect.Harmful, IsHosted, (_, _) => "<!doctype html><title>Not here</title>"u8.ToArray()),
        Damage.OfBody("picture: line ends changed as if it were text", Effect.Harmful, IsPng, (picture, _) => Latin1(Latin1(picture).Replace("\r\n", "\n", StringComparison.Ordinal))),
        Damage.OfBody("picture: read as UTF-8 and written again", Effect.Harmful, IsHosted, (picture, _) => Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(picture))),
        Damage.OfBody("picture: gigapixels claimed", Effect.Harmful, IsPng, (picture, _) => [.. picture[..16], 0x7F, 0xFF, 0xFF, 0xFF, .. picture[20..]]),
        new("picture: only a part, and it says so", Effect.Harmful, IsHosted, (message, random) => Framing.Any(message with { Start = "HTTP/1.1 206 Partial Content", Body = message.Body[..(message.Body.Length / 2)] }, random)),
        new("picture: elsewhere, and elsewhere again", Effect.Harmful, IsHosted, (message, random) => Framing.Any(message.With("Location", "?again") with { Start = "HTTP/1.1 302 Found" }, random)),
        OfBase64("base64: cut", (text, random) => text[..random.Next(1, text.Length)]),
        OfBase64("base64: lines of 76 characters", (text, _) => string.Join("\\n", text.Chunk(76).Select(line => new string(line)))),
        OfBase64("base64: without its padding, or with more", (text, _) => text.EndsWith('=') ? text.TrimEnd('=') : text + "="),
        OfBase64("base64: a character of no alphabet", (text, random) => text.Remove(random.Next(text.Length - 1), 1).Insert(0, ((string[])["*", "-", "_", " ", "%2B", "\\u0000", "=", "\\n"])[random.Next(8)])),
        OfBase64("base64: of a cut picture", (text, random) => Convert.ToBase64String(Convert.FromBase64String(text) is var bytes ? bytes[..random.Next(1, bytes.Length)] : [])),
        OfBase64("base64: twice", (text, _) => Convert.ToBase64String(Latin1(text))),
        OfBase64("base64: hexadecimal instead", (text, _) => Convert.ToHexString(Convert.FromBase64String(text))),
    ];

    /// <summary>The pictures of an answer, as base64; null where it has none.</summary>
    public static MatchCollection? In(Message message) =>
        (message.IsJson || message.IsEventStream) && Base64().Matches(Latin1(message.Body)) is { Count: > 0 } pictures ? pictures : null;

    /// <summary>The message without the second half of one of its pictures.</summary>
    public static Message WithHalf(Message message, Match picture) =>
        message with { Body = Latin1(Latin1(message.Body).Remove(picture.Index, picture.Length).Insert(picture.Index, picture.Value[..(picture.Length / 8 * 4)])) };

    private static bool IsHosted(Message message) => message.IsPicture;

    private static bool IsPng(Message message) => message.IsPicture && message.Body is [0x89, ..];

    private static Damage OfBase64(string name, Func<string, Random, string> edit) => Damage.OfBody(
        name,
        Effect.Harmful,
        message => message.ShowsItsPictures,
        (body, random) => Latin1(Base64().Replace(Latin1(body), found => edit(found.Value, random))));

    private static byte[] Flipped(byte[] picture, Random random)
    {
        byte[] flipped = [.. picture];
        flipped[random.Next(flipped.Length)] ^= (byte)(1 << random.Next(8));
        return flipped;
    }

    private static string Latin1(byte[] bytes) => Encoding.Latin1.GetString(bytes);

    private static byte[] Latin1(string text) => Encoding.Latin1.GetBytes(text);

    // The pictures of an answer, none of which is small.
    [GeneratedRegex("""(?<=")(?:[A-Za-z0-9+/]{4}){50,}(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?(?=")""", RegexOptions.CultureInvariant)]
    private static partial Regex Base64();
}
