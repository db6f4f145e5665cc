using Harness.Imaging.Probe;
using Harness.Imaging.Tests.Decode;

namespace Harness.Imaging.Tests.Probe;

public sealed class TransparencyTests
{
    private static readonly IReadOnlyList<MaskedFixture> Masked = MaskedFixture.All;

    private static readonly IReadOnlyList<FixtureRow> Rows = FixtureRows.All;

    [TestCaseSource(nameof(Masked))]
    public void Pictures_with_a_mask_are_see_through(object fixture) =>
        Assert.That(Of(((MaskedFixture)fixture).Bytes()), Is.EqualTo(Transparency.Some));

    [TestCase(255, 255, Transparency.None)]
    [TestCase(255, 254, Transparency.Some)]
    [TestCase(0, 255, Transparency.Some)]
    public void An_alpha_channel_alone_makes_nothing_see_through(int one, int other, Transparency expected) =>
        Assert.That(Of(Rgba([(byte)one, (byte)other])), Is.EqualTo(expected));

    [Test]
    public void A_lossless_webp_is_see_through_only_where_its_header_says_that_alpha_is_used()
    {
        var bytes = Harness.Imaging.Encode.PictureEncoder.Encode(new() { Width = 1, Height = 1, Format = PictureFormat.Webp, Transparent = true });
        Assert.That(Of(bytes), Is.EqualTo(Transparency.Some));
        bytes[24] ^= 0x10;
        Assert.That(Of(bytes), Is.EqualTo(Transparency.None));
    }

    [TestCaseSource(nameof(Rows))]
    public void Cut_short_nothing_is_said_but_of_jpeg(object row)
    {
        var known = (FixtureRow)row;
        var bytes = known.Bytes();
        for (var length = 0; length < bytes.Length; length++)
        {
            if (PictureProbe.Read(bytes.AsMemory(0, length)) is ProbeResult.Picture picture)
                Assert.That(picture.Transparency, Is.EqualTo(known.Format == PictureFormat.Jpeg ? Transparency.None : Transparency.Unknown), $"{length} bytes");
        }
    }

    // One frame of two pixels in two colours, the clear one of index 0 or 1; a code of three bits, lowest first: clear, two pixels, end.
    [TestCase(0, "00", Transparency.Some)]
    [TestCase(0, "11", Transparency.None)]
    [TestCase(1, "01", Transparency.Some)]
    [TestCase(1, "00", Transparency.None)]
    [TestCase(3, "01", Transparency.None)]
    public void A_gif_is_see_through_where_a_pixel_has_the_clear_index(int clear, string pixels, Transparency expected) =>
        Assert.That(Of([.. Screen(2), .. Control(clear, disposal: 0), .. Frame(2, pixels), 0x3B]), Is.EqualTo(expected));

    [Test]
    public void A_gif_whose_frame_leaves_the_screen_bare_is_not_judged() =>
        Assert.That(Of([.. Screen(3), .. Control(3, disposal: 0), .. Frame(2, "00"), 0x3B]), Is.EqualTo(Transparency.Unknown));

    [TestCase(0, Transparency.None)]
    [TestCase(1, Transparency.None)]
    [TestCase(2, Transparency.Unknown)]
    [TestCase(3, Transparency.Unknown)]
    public void Clear_pixels_of_later_frames_show_the_frame_before_unless_it_is_taken_away(int disposal, Transparency expected) =>
        Assert.That(
            Of([.. Screen(2), .. Control(3, disposal), .. Frame(2, "00"), .. Control(1, disposal: 0), .. Frame(2, "11"), 0x3B]),
            Is.EqualTo(expected));

    private static Transparency Of(byte[] bytes)
    {
        var picture = (ProbeResult.Picture)PictureProbe.Read(bytes);
        Assert.That(picture.Wholeness, Is.EqualTo(new Wholeness.Whole()));
        return picture.Transparency;
    }

    private static byte[] Rgba(byte[] alpha)
    {
        var line = PngDamageTests.Deflated([0, .. alpha.SelectMany(one => (byte[])[9, 9, 9, one])]);
        return PngDamageTests.Png(alpha.Length, 1, 6, PngDamageTests.Chunk("IDAT", line));
    }

    private static byte[] Screen(byte width) => [.. "GIF89a"u8, width, 0, 1, 0, 0x80, 0, 0, .. new byte[6]];

    private static byte[] Control(int clear, int disposal) => [0x21, 0xF9, 4, (byte)(disposal << 2 | 1), 0, 0, (byte)clear, 0];

    private static byte[] Frame(byte width, string pixels)
    {
        var codes = 4 | (pixels[0] - '0') << 3 | (pixels[1] - '0') << 6 | 5 << 9;
        return [0x2C, 0, 0, 0, 0, width, 0, 1, 0, 0, 2, 2, (byte)codes, (byte)(codes >> 8), 0];
    }
}
