using Harness.Imaging.Probe;

namespace Harness.Imaging.Tests.Probe;

/// <summary>One row for each picture in Fixtures.</summary>
internal static class FixtureRows
{
    private const bool Alpha = true;
    private const bool Opaque = false;

    public static IReadOnlyList<FixtureRow> All { get; } =
    [
        new("gif-2colours-netpbm.gif", PictureFormat.Gif, Opaque),
        new("gif-87a-imagemagick.gif", PictureFormat.Gif, Opaque),
        new("gif-89a-imagemagick.gif", PictureFormat.Gif, Opaque),
        new("gif-89a-interlaced-imagemagick.gif", PictureFormat.Gif, Opaque),
        new("gif-89a-transparent-imagemagick.gif", PictureFormat.Gif, Alpha),
        new("gif-animated-imagemagick.gif", PictureFormat.Gif, Opaque),
        new("gif-animated-optimized-gifsicle.gif", PictureFormat.Gif, Alpha, Shown: Transparency.None),
        new("jpeg-arithmetic-libjpeg.jpeg", PictureFormat.Jpeg, Opaque),
        new("jpeg-baseline-420-libjpeg.jpeg", PictureFormat.Jpeg, Opaque),
        new("jpeg-baseline-420-restarts-libjpeg.jpeg", PictureFormat.Jpeg, Opaque),
        new("jpeg-baseline-422-restarts-libjpeg.jpeg", PictureFormat.Jpeg, Opaque),
        new("jpeg-baseline-444-libjpeg.jpeg", PictureFormat.Jpeg, Opaque),
        new("jpeg-baseline-imagemagick.jpeg", PictureFormat.Jpeg, Opaque),
        new("jpeg-cmyk-pillow.jpeg", PictureFormat.Jpeg, Opaque),
        new("jpeg-gray-2x2-libjpeg.jpeg", PictureFormat.Jpeg, Opaque),
        new("jpeg-gray-libjpeg.jpeg", PictureFormat.Jpeg, Opaque),
        new("jpeg-progressive-420-pillow.jpeg", PictureFormat.Jpeg, Opaque),
        new("jpeg-progressive-libjpeg.jpeg", PictureFormat.Jpeg, Opaque),
        new("jpeg-progressive-restarts-libjpeg.jpeg", PictureFormat.Jpeg, Opaque),
        new("jpeg-sequential-three-scans-libjpeg.jpeg", PictureFormat.Jpeg, Opaque),
        new("png-1x1-imagemagick.png", PictureFormat.Png, Opaque, 1, 1),
        new("png-gray-16bit-imagemagick.png", PictureFormat.Png, Opaque),
        new("png-gray-1bit-imagemagick.png", PictureFormat.Png, Opaque),
        new("png-gray-1bit-interlaced-netpbm.png", PictureFormat.Png, Opaque),
        new("png-gray-2bit-imagemagick.png", PictureFormat.Png, Opaque),
        new("png-gray-4bit-imagemagick.png", PictureFormat.Png, Opaque),
        new("png-gray-8bit-imagemagick.png", PictureFormat.Png, Opaque),
        new("png-gray-alpha-16bit-imagemagick.png", PictureFormat.Png, Alpha),
        new("png-gray-alpha-8bit-pillow.png", PictureFormat.Png, Alpha),
        new("png-palette-1bit-imagemagick.png", PictureFormat.Png, Opaque),
        new("png-palette-2bit-imagemagick.png", PictureFormat.Png, Opaque),
        new("png-palette-4bit-pillow.png", PictureFormat.Png, Opaque),
        new("png-palette-8bit-trns-pillow.png", PictureFormat.Png, Alpha),
        new("png-rgb-16bit-imagemagick.png", PictureFormat.Png, Opaque),
        new("png-rgb-8bit-imagemagick.png", PictureFormat.Png, Opaque),
        new("png-rgb-8bit-interlaced-netpbm.png", PictureFormat.Png, Opaque),
        new("png-rgb-8bit-trns-pillow.png", PictureFormat.Png, Alpha),
        new("png-rgba-16bit-imagemagick.png", PictureFormat.Png, Alpha),
        new("png-rgba-8bit-interlaced-imagemagick.png", PictureFormat.Png, Alpha),
        new("png-rgba-8bit-pillow.png", PictureFormat.Png, Alpha),
        new("webp-animated-lossless-alpha-libwebp.webp", PictureFormat.Webp, Alpha, Shown: Transparency.Unknown),
        new("webp-animated-lossy-libwebp.webp", PictureFormat.Webp, Opaque),
        new("webp-extended-lossless-xmp-libwebp.webp", PictureFormat.Webp, Opaque),
        new("webp-lossless-alpha-libwebp.webp", PictureFormat.Webp, Alpha),
        new("webp-lossless-libwebp.webp", PictureFormat.Webp, Opaque),
        new("webp-lossy-alpha-libwebp.webp", PictureFormat.Webp, Alpha),
        new("webp-lossy-alpha-raw-libwebp.webp", PictureFormat.Webp, Alpha),
        new("webp-lossy-libwebp.webp", PictureFormat.Webp, Opaque),
    ];

    public static IEnumerable<FixtureRow> Of(PictureFormat format) => All.Where(row => row.Format == format);
}
