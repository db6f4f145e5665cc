using Harness.Mock.Pictures;

namespace Harness.Mock.Mutations.Requests;

/// <summary>What is written on pictures about their format.</summary>
internal static class Label
{
    /// <summary>What stands in place of a picture that was mislabelled: nothing that could be taken for one.</summary>
    public static ReadOnlySpan<byte> Nothing => "no picture"u8;

    /// <summary>Whether a media type is another than that of the picture, as one that isn't there is.</summary>
    public static bool IsWrong(string? mediaType, ReadOnlySpan<byte> bytes) =>
        PictureSniffer.FormatOf(bytes) is { } format && !string.Equals(mediaType, $"image/{format}", StringComparison.OrdinalIgnoreCase);

    /// <summary>The data URL, or, where its label is wrong, one with the same label that holds no picture.</summary>
    public static string Believed(string url)
    {
        var label = url["data:".Length..].Split(';', ',')[0];
        return IsWrong(label, DataUrl.Decode(url, out _).Span) ? $"data:{label};base64,{Convert.ToBase64String(Nothing)}" : url;
    }
}
