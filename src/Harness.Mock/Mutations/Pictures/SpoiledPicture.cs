using System.Diagnostics;
using Harness.Imaging;
using Harness.Imaging.Decode;
using Harness.Imaging.Encode;
using Harness.Mock.Pictures;
using Harness.Spec.Mutations;

namespace Harness.Mock.Mutations.Pictures;

/// <summary>Another file for a picture. What is drawn anew shows something else, and something else again for each picture.</summary>
internal static class SpoiledPicture
{
    private const int Wider = 16;

    public static byte[] Of(ReadOnlyMemory<byte> file, PictureHeader.Picture look, PictureDamage damage) => damage switch
    {
        PictureDamage.Truncated => file[..(file.Length / 2)].ToArray(),
        PictureDamage.NotAPicture => "This is no picture, though it stands where one should."u8.ToArray(),
        _ => PictureEncoder.Encode(Changed(Order(file.Span, look), damage)),
    };

    private static PictureOrder Order(ReadOnlySpan<byte> file, PictureHeader.Picture look) => new()
    {
        Width = Side(look.Width),
        Height = Side(look.Height),
        // The one format that is never written is of no answer.
        Format = look.Format == PictureFormat.Gif ? PictureFormat.Png : look.Format,
        Seed = PictureDigest.Of(file, 0),
        Transparent = look.HasAlpha,
    };

    private static PictureOrder Changed(PictureOrder order, PictureDamage damage) => damage switch
    {
        PictureDamage.Opaque => order with { Transparent = false },
        PictureDamage.Transparent => order with { Transparent = true },
        PictureDamage.Png => order with { Format = PictureFormat.Png },
        PictureDamage.Jpeg => order with { Format = PictureFormat.Jpeg },
        PictureDamage.Webp => order with { Format = PictureFormat.Webp },
        PictureDamage.Larger => order with { Width = Side(order.Width + Wider), Height = Side(order.Height + Wider) },
        PictureDamage.Smaller => order with { Width = Side(order.Width / 2), Height = Side(order.Height / 2) },
        _ => throw new UnreachableException(),
    };

    private static int Side(int pixels) => Math.Clamp(pixels, 1, PictureOrder.LongestSide);
}
