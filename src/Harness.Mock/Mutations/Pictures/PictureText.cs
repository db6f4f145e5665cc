using System.Buffers.Text;
using System.Text;
using Harness.Imaging;
using Harness.Imaging.Decode;
using Harness.Mock.Pictures;

namespace Harness.Mock.Mutations.Pictures;

/// <summary>A picture that stands in a text: what comes before its base64 (<c>data:image/png;base64,</c> or nothing), its bytes and what they are.</summary>
internal sealed record PictureText(string Prefix, byte[] Bytes, PictureHeader.Picture Look)
{
    // A multiple of four, so that the first bytes can be had without the rest.
    private const int StartLength = 32;

    /// <summary>The picture in a text, or null where it is anything else. Costs little where it is.</summary>
    public static PictureText? Read(string text)
    {
        var from = DataUrl.Is(text) ? text.IndexOf(',', StringComparison.Ordinal) + 1 : 0;
        if (text.Length - from < StartLength || !IsPicture(text.AsSpan(from, StartLength)))
            return null;
        var bytes = new byte[Base64.GetMaxDecodedFromUtf8Length(text.Length - from)];
        return Convert.TryFromBase64Chars(text.AsSpan(from), bytes, out var length) && PictureHeader.Read(bytes.AsMemory(0, length)) is PictureHeader.Picture look
            ? new PictureText(text[..from], bytes[..length], look)
            : null;
    }

    /// <summary>The text with another picture, or whatever else, in place of this one.</summary>
    public string With(ReadOnlySpan<byte> bytes) => Prefix + Convert.ToBase64String(bytes);

    /// <summary>A data URL of a picture in base64; of any other text, one that says that it is a picture.</summary>
    public static string ToDataUrl(string text) => Read(text) switch
    {
        { Prefix: "" } picture => $"data:{PictureMediaType.Of(picture.Look.Format)};base64,{text}",
        null => $"data:{PictureMediaType.Of(PictureFormat.Png)};base64,{Convert.ToBase64String(Encoding.UTF8.GetBytes(text))}",
        _ => text,
    };

    private static bool IsPicture(ReadOnlySpan<char> start)
    {
        Span<byte> bytes = stackalloc byte[StartLength];
        return Convert.TryFromBase64Chars(start, bytes, out var length) && PictureSniffer.FormatOf(bytes[..length]) is not null;
    }
}
