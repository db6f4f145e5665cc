using Harness.Imaging.Decode.Png;

namespace Harness.Imaging.Probe.Png;

/// <summary>What a PNG is, and what is wrong with it.</summary>
internal static class PngProbe
{
    public static ProbeResult Read(ReadOnlyMemory<byte> bytes)
    {
        var search = new SeeThroughSearch();
        if (PngPicture.Read(bytes, search) is not { } picture)
            return new ProbeResult.NotAPicture("a PNG signature without an IHDR chunk that gives a size");

        return new ProbeResult.Picture(
            PictureFormat.Png,
            picture.Header.Width,
            picture.Header.Height,
            picture.HasAlpha,
            TransparencyOf(picture, search),
            picture.Fault is null ? new Wholeness.Whole() : new Wholeness.Damaged(picture.Fault));
    }

    private static Transparency TransparencyOf(PngPicture picture, SeeThroughSearch search) =>
        (picture.Fault ?? picture.WhyAlphaUnread) is not null ? Transparency.Unknown : search.Result;
}
