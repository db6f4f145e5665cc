using Harness.Imaging;
using Harness.Imaging.Encode;

namespace Harness.Mock.Tests.Checking;

/// <summary>Pictures that break one rule each.</summary>
internal static class SamplePictures
{
    /// <summary>A PNG of 1x1 without an alpha channel.</summary>
    public static byte[] Opaque { get; } = Png(1, 1, Background.Opaque);

    /// <summary>A PNG of 2x1 with an alpha channel.</summary>
    public static byte[] Wide { get; } = Png(2, 1, Background.Transparent);

    private static byte[] Png(int width, int height, Background background)
    {
        using var file = PictureEncoder.Rent(new PictureOrder { Width = width, Height = height, Format = PictureFormat.Png, Compression = 100, Transparent = background == Background.Transparent, Seed = 1 });
        return file.Bytes.ToArray();
    }

    private enum Background
    {
        Opaque,
        Transparent,
    }
}
