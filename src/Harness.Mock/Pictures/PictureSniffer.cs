namespace Harness.Mock.Pictures;

/// <summary>Tells by the first bytes whether a client sent a picture at all, as providers do before they queue a task.</summary>
internal static class PictureSniffer
{
    /// <summary>What is wrong (a clause without a full stop), or null.</summary>
    public static string? Problem(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty)
            return "it is empty";
        return FormatOf(bytes) is null ? "it is neither PNG, JPEG, WebP nor GIF" : null;
    }

    /// <summary>The format as files of dialects name it, or null.</summary>
    public static string? FormatOf(ReadOnlySpan<byte> bytes) =>
        IsPng(bytes) ? "png" : IsJpeg(bytes) ? "jpeg" : IsWebp(bytes) ? "webp" : IsGif(bytes) ? "gif" : null;

    private static bool IsPng(ReadOnlySpan<byte> bytes) => bytes.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);

    private static bool IsJpeg(ReadOnlySpan<byte> bytes) => bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]);

    private static bool IsWebp(ReadOnlySpan<byte> bytes) => bytes.Length >= 16 && bytes.StartsWith("RIFF"u8) && bytes[8..].StartsWith("WEBPVP8"u8);

    private static bool IsGif(ReadOnlySpan<byte> bytes) => bytes.StartsWith("GIF87a"u8) || bytes.StartsWith("GIF89a"u8);
}
