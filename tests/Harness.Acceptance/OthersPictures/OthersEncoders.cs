using Harness.Imaging;

namespace Harness.Acceptance.OthersPictures;

/// <summary>Every encoder, one line for each kind of file.</summary>
internal static class OthersEncoders
{
    public static IReadOnlyList<OthersEncoder> All { get; } =
    [
        OthersEncoder.Of("jpeg 4:2:0", PictureFormat.Jpeg, DrawnPicture.Colours, "cjpeg -quality 90"),
        OthersEncoder.Of("jpeg 4:2:2", PictureFormat.Jpeg, DrawnPicture.Colours, "cjpeg -quality 75 -sample 2x1"),
        OthersEncoder.Of("jpeg 4:4:4", PictureFormat.Jpeg, DrawnPicture.Colours, "cjpeg -quality 50 -sample 1x1 -optimize"),
        OthersEncoder.Of("jpeg grey", PictureFormat.Jpeg, DrawnPicture.Grey, "cjpeg -quality 75"),
        OthersEncoder.Of("jpeg restarts", PictureFormat.Jpeg, DrawnPicture.Colours, "cjpeg -quality 75 -restart 2"),
        OthersEncoder.Of("jpeg progressive 4:2:0", PictureFormat.Jpeg, DrawnPicture.Colours, "cjpeg -quality 75 -progressive"),
        OthersEncoder.Of("jpeg progressive 4:4:4", PictureFormat.Jpeg, DrawnPicture.Colours, "cjpeg -quality 75 -progressive -sample 1x1"),
        OthersEncoder.Of("jpeg progressive grey", PictureFormat.Jpeg, DrawnPicture.Grey, "cjpeg -quality 75 -progressive"),
        OthersEncoder.OfBrowser("jpeg by Chromium", PictureFormat.Jpeg, "image/jpeg", quality: 0.9, opacity: 1),
        OthersEncoder.Of("png", PictureFormat.Png, DrawnPicture.Colours, "pnmtopng"),
        OthersEncoder.Of("png interlaced", PictureFormat.Png, DrawnPicture.Colours, "pnmtopng -interlace"),
        OthersEncoder.Of("png 16 bits", PictureFormat.Png, DrawnPicture.DeepColours, "pnmtopng"),
        OthersEncoder.Of("png 16 bits interlaced", PictureFormat.Png, DrawnPicture.DeepColours, "pnmtopng -interlace"),
        OthersEncoder.Of("png grey", PictureFormat.Png, DrawnPicture.Grey, "pnmtopng"),
        OthersEncoder.Of("png grey 16 bits", PictureFormat.Png, DrawnPicture.DeepGrey, "pnmtopng"),
        OthersEncoder.Of("png palette", PictureFormat.Png, DrawnPicture.FewColours, "pnmtopng"),
        OthersEncoder.Of("png palette interlaced", PictureFormat.Png, DrawnPicture.FewColours, "pnmtopng -interlace"),
        OthersEncoder.Of("png 1 bit", PictureFormat.Png, DrawnPicture.BlackAndWhite, "pnmtopng"),
        OthersEncoder.Of("png 1 bit interlaced", PictureFormat.Png, DrawnPicture.BlackAndWhite, "pnmtopng -interlace"),
        OthersEncoder.Of("png alpha", PictureFormat.Png, DrawnPicture.SeeThrough, "pamrgbatopng"),
        OthersEncoder.OfBrowser("png by Chromium", PictureFormat.Png, "image/png", quality: 1, opacity: 1),
        OthersEncoder.OfBrowser("png alpha by Chromium", PictureFormat.Png, "image/png", quality: 1, opacity: 0.5),
        OthersEncoder.Of("webp lossy", PictureFormat.Webp, DrawnPicture.Colours, "cwebp -quiet -q 75 -o - -- -"),
        OthersEncoder.Of("webp lossy, small", PictureFormat.Webp, DrawnPicture.Colours, "cwebp -quiet -q 5 -m 0 -o - -- -"),
        OthersEncoder.Of("webp lossless", PictureFormat.Webp, DrawnPicture.Colours, "cwebp -quiet -lossless -o - -- -"),
        OthersEncoder.Of("webp lossless palette", PictureFormat.Webp, DrawnPicture.FewColours, "cwebp -quiet -lossless -o - -- -"),
        OthersEncoder.Of("webp lossless, grey", PictureFormat.Webp, DrawnPicture.Grey, "cwebp -quiet -lossless -z 0 -o - -- -"),
        OthersEncoder.Of("webp alpha, lossy", PictureFormat.Webp, DrawnPicture.SeeThrough, "cwebp -quiet -q 75 -o - -- -"),
        OthersEncoder.Of("webp alpha, raw", PictureFormat.Webp, DrawnPicture.SeeThrough, "cwebp -quiet -q 75 -alpha_method 0 -o - -- -"),
        OthersEncoder.Of("webp alpha, lossless", PictureFormat.Webp, DrawnPicture.SeeThrough, "cwebp -quiet -lossless -o - -- -"),
        OthersEncoder.OfBrowser("webp by Chromium", PictureFormat.Webp, "image/webp", quality: 0.8, opacity: 1),
        OthersEncoder.OfBrowser("webp lossless by Chromium", PictureFormat.Webp, "image/webp", quality: 1, opacity: 1),
        OthersEncoder.OfBrowser("webp alpha by Chromium", PictureFormat.Webp, "image/webp", quality: 0.8, opacity: 0.5),
        OthersEncoder.Of("gif", PictureFormat.Gif, DrawnPicture.FewColours, "ppmtogif"),
        OthersEncoder.Of("gif interlaced", PictureFormat.Gif, DrawnPicture.FewColours, "ppmtogif -interlace"),
        OthersEncoder.Of("gif unpacked", PictureFormat.Gif, DrawnPicture.FewColours, "ppmtogif -nolzw"),
        OthersEncoder.Of("gif see-through", PictureFormat.Gif, DrawnPicture.FewColours, "pamtogif -transparent=rgb:00/ff/5a"),
    ];
}
