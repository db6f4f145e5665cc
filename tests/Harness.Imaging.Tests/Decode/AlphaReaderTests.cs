using Harness.Imaging.Decode;
using Harness.Imaging.Encode;
using Harness.Imaging.Tests.Probe;

namespace Harness.Imaging.Tests.Decode;

public sealed class AlphaReaderTests
{
    private static readonly IReadOnlyList<MaskedFixture> Masked = MaskedFixture.All;

    private static readonly IEnumerable<FixtureRow> Others = FixtureRows.All.Where(row => !row.File.Contains("animated"));

    [Test]
    public void There_are_masked_pictures() => Assert.That(Masked, Has.Count.EqualTo(16));

    [TestCaseSource(nameof(Masked))]
    public void The_alpha_of_others_pictures_is_their_mask(object fixture)
    {
        var plane = Read(((MaskedFixture)fixture).Bytes());
        Assert.That((plane.Width, plane.Height, plane.SquareSize), Is.EqualTo((MaskedFixture.Width, MaskedFixture.Height, 1)));
        Assert.That(Squares(plane), Is.EqualTo(((MaskedFixture)fixture).Mask()));
    }

    [TestCaseSource(nameof(Others))]
    public void Files_without_alpha_have_none_and_those_with_it_can_be_read(object row)
    {
        var known = (FixtureRow)row;
        var reading = AlphaReader.Read(known.Bytes());
        Assert.That(reading, known.HasAlpha && known.Format != PictureFormat.Gif ? Is.InstanceOf<AlphaReading.Read>() : Is.EqualTo(new AlphaReading.None()));
    }

    [TestCase(PictureFormat.Png)]
    [TestCase(PictureFormat.Webp)]
    public void Our_own_pictures_are_clear_where_they_were_drawn_so(PictureFormat format)
    {
        var order = new PictureOrder { Width = 941, Height = 1672, Format = format, Transparent = true };
        var (plane, mosaic) = (Read(PictureEncoder.Encode(order)), MosaicPainter.Paint(order));
        for (var row = 0; row < plane.Rows; row++)
        {
            for (var column = 0; column < plane.Columns; column++)
                Assert.That(plane[column, row], Is.EqualTo(mosaic.At(column * plane.SquareSize, row * plane.SquareSize).Alpha), $"{column},{row}");
        }
    }

    [Test]
    public void A_single_clear_pixel_of_a_large_picture_stays([Values(0, 500, 999)] int x, [Values(0, 300, 699)] int y)
    {
        var lines = new byte[700 * (1 + 4 * 1000)];
        for (var i = 0; i < lines.Length; i++)
            lines[i] = i % 4001 == 0 ? (byte)0 : byte.MaxValue;

        lines[y * 4001 + 1 + 4 * x + 3] = 0;
        var plane = Read(PngDamageTests.Png(1000, 700, 6, PngDamageTests.Chunk("IDAT", PngDamageTests.Deflated(lines))));
        Assert.That(plane.SquareSize, Is.EqualTo(4));
        Assert.That(Squares(plane).Count(alpha => alpha == 0), Is.EqualTo(1));
        Assert.That(plane[x / 4, y / 4], Is.Zero);
    }

    // Two pixels each: the clear colour, then another.
    [TestCase(0, 1, "0001", "80", "00FF")]
    [TestCase(0, 2, "0003", "D0", "00FF")]
    [TestCase(0, 4, "0005", "56", "00FF")]
    [TestCase(0, 8, "0007", "0708", "00FF")]
    [TestCase(0, 16, "0102", "01020103", "00FF")]
    [TestCase(2, 8, "000100020003", "010203010204", "00FF")]
    [TestCase(2, 16, "010203040506", "010203040506010203040507", "00FF")]
    [TestCase(3, 1, "0080", "40", "0080")]
    [TestCase(3, 2, "FF09", "70", "09FF")]
    [TestCase(3, 4, "40", "01", "40FF")]
    [TestCase(3, 8, "40FF09", "0002", "4009")]
    public void A_clear_colour_is_found_at_every_depth(int colourType, int depth, string transparency, string line, string alpha)
    {
        byte[] chunks =
        [
            .. PngDamageTests.Chunk("PLTE", new byte[12]),
            .. PngDamageTests.Chunk("tRNS", Convert.FromHexString(transparency)),
            .. PngDamageTests.Chunk("IDAT", PngDamageTests.Deflated([0, .. Convert.FromHexString(line)])),
        ];
        var plane = Read(PngDamageTests.Png(2, 1, colourType, chunks, (byte)depth));
        Assert.That(Squares(plane), Is.EqualTo(Convert.FromHexString(alpha)));
    }

    [TestCase("0000", 0)]
    [TestCase("0001", 1)]
    [TestCase("8000", 128)]
    [TestCase("FFFE", 254)]
    [TestCase("FFFF", 255)]
    public void Sixteen_bits_are_clear_or_opaque_in_eight_only_where_they_are(string alpha, byte expected)
    {
        var line = PngDamageTests.Deflated([0, 9, 9, .. Convert.FromHexString(alpha)]);
        Assert.That(Read(PngDamageTests.Png(1, 1, 4, PngDamageTests.Chunk("IDAT", line), 16))[0, 0], Is.EqualTo(expected));
    }

    [Test]
    public void Each_filter_of_raw_webp_alpha_is_undone([Values(0, 1, 2, 3)] int filter)
    {
        var fixture = Masked.Single(fixture => fixture.File == "plasma-lossy-raw-libwebp.webp");
        var (bytes, mask) = (fixture.Bytes(), fixture.Mask());
        var alpha = bytes.AsSpan().IndexOf("ALPH"u8) + 8;
        Assert.That(bytes[alpha] & 0b1111, Is.Zero, "raw and unfiltered");
        bytes[alpha] |= (byte)(filter << 2);
        for (var i = 0; i < mask.Length; i++)
            bytes[alpha + 1 + i] = (byte)(mask[i] - Foretold(filter, mask, i % MaskedFixture.Width, i / MaskedFixture.Width));

        Assert.That(Squares(Read(bytes)), Is.EqualTo(mask));
    }

    [TestCase("<html>", "no known signature")]
    [TestCase("", "there are no bytes")]
    public void What_is_no_picture_says_so(string text, string reason) =>
        Assert.That(
            AlphaReader.Read(System.Text.Encoding.ASCII.GetBytes(text)),
            Is.InstanceOf<AlphaReading.Unreadable>().With.Property("Reason").Contains(reason));

    private static AlphaPlane Read(byte[] bytes)
    {
        var reading = AlphaReader.Read(bytes);
        Assert.That(reading, Is.InstanceOf<AlphaReading.Read>());
        return ((AlphaReading.Read)reading).Alpha;
    }

    private static byte[] Squares(AlphaPlane plane) =>
        [.. Enumerable.Range(0, plane.Rows).SelectMany(row => Enumerable.Range(0, plane.Columns).Select(column => plane[column, row]))];

    private static int Foretold(int filter, byte[] mask, int x, int y)
    {
        var (left, above) = (x > 0 ? At(x - 1, y) : y > 0 ? At(x, y - 1) : 0, y > 0 ? At(x, y - 1) : x > 0 ? At(x - 1, y) : 0);
        return filter switch
        {
            0 => 0,
            1 => left,
            2 => above,
            _ => x > 0 && y > 0 ? Math.Clamp(left + above - At(x - 1, y - 1), 0, 255) : y > 0 ? above : left,
        };

        int At(int column, int row) => mask[row * MaskedFixture.Width + column];
    }
}
