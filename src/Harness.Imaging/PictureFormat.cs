namespace Harness.Imaging;

/// <summary>The formats that image APIs hand out or accept; GIF is only ever read.</summary>
public enum PictureFormat
{
    /// <summary>ISO/IEC 15948.</summary>
    Png,

    /// <summary>ISO/IEC 10918-1.</summary>
    Jpeg,

    /// <summary>RFC 9649.</summary>
    Webp,

    /// <summary>GIF87a and GIF89a.</summary>
    Gif,
}
