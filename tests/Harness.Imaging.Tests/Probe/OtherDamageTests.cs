using System.Buffers.Binary;
using Harness.Imaging.Probe;

namespace Harness.Imaging.Tests.Probe;

/// <summary>JPEG, WebP and GIF files whose outer frame was mended after something was lost inside.</summary>
public sealed class OtherDamageTests
{
    private static readonly IEnumerable<FixtureRow> SequentialJpegs =
        FixtureRows.Of(PictureFormat.Jpeg).Where(row => !row.File.Contains("progressive") && !row.File.Contains("arithmetic"));

    private static readonly IEnumerable<FixtureRow> Webps = FixtureRows.Of(PictureFormat.Webp);

    private static readonly IEnumerable<FixtureRow> Gifs = FixtureRows.Of(PictureFormat.Gif);

    [TestCaseSource(nameof(SequentialJpegs))]
    public void A_jpeg_cut_short_and_closed_with_an_end_marker_is_not_whole(object row)
    {
        var bytes = ((FixtureRow)row).Bytes();

        // The last few bits may be padding, so the last two bytes of data are not tried.
        var whole = Enumerable.Range(2, bytes.Length - 6).Where(length => IsWhole([.. bytes[..length], 0xFF, 0xD9]));
        Assert.That(whole, Is.Empty);
    }

    [Test]
    public void A_jpeg_with_restarts_out_of_order_is_not_whole()
    {
        var bytes = FixtureRows.All.Single(row => row.File == "jpeg-progressive-restarts-libjpeg.jpeg").Bytes();
        bytes[bytes.AsSpan().IndexOf(new byte[] { 0xFF, 0xD1 }) + 1] = 0xD5;
        Assert.That(ReasonOf(bytes), Does.Match("^the scan at byte [0-9]+ has restart 5 at byte [0-9]+, restart 1 is due$"));
    }

    [Test]
    public void A_jpeg_without_one_of_its_scans_says_which_component_is_missing()
    {
        var bytes = FixtureRows.All.Single(row => row.File == "jpeg-sequential-three-scans-libjpeg.jpeg").Bytes();
        var last = bytes.AsSpan().LastIndexOf(new byte[] { 0xFF, 0xDA });
        Assert.That(ReasonOf([.. bytes[..last], 0xFF, 0xD9]), Is.EqualTo("no scan for component 3 before the end marker"));
    }

    [TestCaseSource(nameof(Webps))]
    public void A_webp_cut_short_with_a_mended_riff_size_is_not_whole(object row)
    {
        // Metadata after the image may be lost without a loss to the picture, and the last byte may be padding.
        var bytes = ((FixtureRow)row).Bytes();
        var image = bytes.AsSpan().IndexOf("XMP "u8) is var metadata and >= 0 ? metadata : bytes.Length;
        var animated = ((FixtureRow)row).File.Contains("animated");
        var frames = animated ? bytes.AsSpan().IndexOf("ANMF"u8) : 0;
        for (var length = 12; length < image - 1; length++)
        {
            // What is left may be a shorter animation, and nothing tells.
            if (animated && length > frames && bytes.AsSpan(length).StartsWith("ANMF"u8))
                continue;

            var cut = bytes[..length];
            BinaryPrimitives.WriteInt32LittleEndian(cut.AsSpan(4), length - 8);
            Assert.That(IsWhole(cut), Is.False, $"{length} bytes");
        }
    }

    [TestCaseSource(nameof(Gifs))]
    public void A_gif_whose_pixels_were_cut_and_closed_is_not_whole(object row)
    {
        var bytes = ((FixtureRow)row).Bytes();
        var image = 13 + (3 << ((bytes[10] & 7) + 1));
        while (bytes[image] != 0x2C)
            image = EndOfBlocks(bytes, image + 2);

        var data = image + 11 + ((bytes[image + 9] & 0x80) == 0 ? 0 : 3 << ((bytes[image + 9] & 7) + 1));
        for (var kept = 1; kept < bytes[data] - 3; kept++)
        {
            byte[] cut = [.. bytes[..data], (byte)kept, .. bytes[(data + 1)..(data + 1 + kept)], 0, 0x3B];
            Assert.That(IsWhole(cut), Is.False, $"{kept} bytes");
        }
    }

    [TestCase("GIF89a\0\0\0\0\0\0\0", "screen of 0x0")]
    [TestCase("GIF89a", "without a screen descriptor")]
    [TestCase("RIFF\u0004\0\0\0WEBP", "without a chunk")]
    [TestCase("RIFF\u0010\0\0\0WEBPVP8L\0\0\0\0", "VP8L chunk that gives no size")]
    [TestCase("<html>", "starts with 3C68746D6C3E")]
    [TestCase("", "there are no bytes")]
    public void What_gives_no_size_is_no_picture(string text, string reason)
    {
        var result = PictureProbe.Read(System.Text.Encoding.Latin1.GetBytes(text));
        Assert.That(result, Is.InstanceOf<ProbeResult.NotAPicture>().With.Property("Reason").Contains(reason));
    }

    private static int EndOfBlocks(byte[] bytes, int at)
    {
        while (bytes[at] != 0)
            at += 1 + bytes[at];

        return at + 1;
    }

    private static bool IsWhole(byte[] bytes) => ReasonOf(bytes) is null;

    private static string? ReasonOf(byte[] bytes) => PictureProbe.Read(bytes) switch
    {
        ProbeResult.Picture { Wholeness: Wholeness.Whole } => null,
        ProbeResult.Picture { Wholeness: Wholeness.Damaged damaged } => damaged.Reason,
        ProbeResult.NotAPicture not => not.Reason,
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
