using Harness.Imaging;

namespace Harness.Acceptance.OthersPictures;

/// <summary>Programs that aren't ours and read pictures.</summary>
internal static class OthersDecoders
{
    /// <summary>The pixels, and whether the program was content with the file.</summary>
    public static Task<Filtered> DecodeAsync(PictureFormat format, byte[] picture)
    {
        var words = (format switch
        {
            PictureFormat.Jpeg => "djpeg -pnm",
            PictureFormat.Png => "pngtopam -alphapam",
            PictureFormat.Webp => "dwebp -quiet -pam -o - -- -",
            PictureFormat.Gif => "giftopnm",
            _ => throw new System.Diagnostics.UnreachableException(),
        }).Split(' ');
        return Filter.RunAsync(words[0], words[1..], picture);
    }
}
