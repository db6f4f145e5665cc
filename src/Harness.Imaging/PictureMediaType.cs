using System.Diagnostics;

namespace Harness.Imaging;

/// <summary>The registered media type of each format, as <c>Content-Type</c> and data URLs spell it.</summary>
public static class PictureMediaType
{
    /// <summary>For example <c>image/jpeg</c>, never the unregistered <c>image/jpg</c>.</summary>
    public static string Of(PictureFormat format) => format switch
    {
        PictureFormat.Png => "image/png",
        PictureFormat.Jpeg => "image/jpeg",
        PictureFormat.Webp => "image/webp",
        PictureFormat.Gif => "image/gif",
        _ => throw new UnreachableException(),
    };
}
