using System.Globalization;
using Harness.Imaging;
using Harness.Mock.Pictures;

namespace Harness.Mock.Answers;

/// <summary>What a picture came out as, in the words of requests.</summary>
internal static class MadeLook
{
    public static string Size(MadePicture picture) => string.Create(CultureInfo.InvariantCulture, $"{picture.Order.Width}x{picture.Order.Height}");

    public static string Background(MadePicture picture) =>
        picture.Order is { Transparent: true, Format: not PictureFormat.Jpeg } ? "transparent" : "opaque";

    public static string Format(MadePicture picture) => picture.Order.Format switch
    {
        PictureFormat.Png => "png",
        PictureFormat.Jpeg => "jpeg",
        PictureFormat.Webp => "webp",
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
