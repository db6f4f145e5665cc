using System.Buffers.Binary;
using System.IO.Compression;
using Harness.Imaging.Probe;

namespace Harness.Imaging.Tests.Probe;

public sealed class PngDamageTests
{
    private const int HeaderEnd = 33;

    private static readonly IEnumerable<FixtureRow> Rows = FixtureRows.Of(PictureFormat.Png);

    [TestCaseSource(nameof(Rows))]
    public void A_changed_byte_anywhere_is_noticed(object row)
    {
        var bytes = ((FixtureRow)row).Bytes();
        for (var i = 0; i < bytes.Length; i++)
        {
            bytes[i] ^= 0x20;
            Assert.That(ReasonOf(bytes), Is.Not.Null, $"byte {i}");
            bytes[i] ^= 0x20;
        }
    }

    [TestCase(0, "IHDR chunk at byte 8 has a wrong checksum")]
    [TestCase(1, "IDAT chunk at byte 33 has a wrong checksum")]
    public void A_flipped_checksum_is_named(int chunk, string reason)
    {
        var bytes = Png(2, 2, [.. Line(6), .. Line(6)]);
        bytes[(chunk == 0 ? HeaderEnd : bytes.Length - 12) - 1] ^= 1;
        Assert.That(ReasonOf(bytes), Is.EqualTo(reason));
    }

    [Test]
    public void A_chunk_beyond_the_end_says_how_much_is_left()
    {
        var bytes = Png(2, 2, [.. Line(6), .. Line(6)]);
        Assert.That(ReasonOf(bytes.AsMemory(0, HeaderEnd + 15)), Does.Match(@"^IDAT chunk at byte 33 says \d+ bytes, 3 are left$"));
    }

    [TestCase(13, "the image data inflates to 13 bytes, IHDR asks for 14")]
    [TestCase(15, "the image data inflates to more than the 14 bytes that IHDR asks for")]
    [TestCase(0, "the image data inflates to 0 bytes, IHDR asks for 14")]
    public void Pixels_must_be_as_many_as_the_header_asks_for(int bytes, string reason) =>
        Assert.That(ReasonOf(Png(2, 2, new byte[bytes])), Is.EqualTo(reason));

    [Test]
    public void An_unknown_filter_is_named() =>
        Assert.That(ReasonOf(Png(2, 2, [.. Line(6), 5, .. Line(5)])), Is.EqualTo("line 1 has filter 5, which PNG doesn't have"));

    [TestCase(1)]
    [TestCase(2)]
    [TestCase(4)]
    public void A_zlib_stream_without_its_checksum_is_not_whole(int missing)
    {
        var deflated = Deflated([.. Line(6), .. Line(6)]);
        Assert.That(ReasonOf(Png(2, 2, 2, Chunk("IDAT", deflated[..^missing]))), Is.Not.Null);
    }

    [Test]
    public void A_wrong_checksum_of_the_pixels_is_noticed()
    {
        var deflated = Deflated([.. Line(6), .. Line(6)]);
        deflated[^1] ^= 1;
        Assert.That(ReasonOf(Png(2, 2, 2, Chunk("IDAT", deflated))), Does.Contain("inflated"));
    }

    [Test]
    public void Image_data_may_come_in_many_chunks()
    {
        var pieces = Deflated([.. Line(6), .. Line(6)]).SelectMany(one => Chunk("IDAT", [one])).ToArray();
        Assert.That(ReasonOf(Png(2, 2, 2, pieces)), Is.Null);
    }

    [Test]
    public void Chunks_of_image_data_must_not_be_apart()
    {
        var deflated = Deflated([.. Line(6), .. Line(6)]);
        byte[] chunks = [.. Chunk("IDAT", deflated[..5]), .. Chunk("teXt", [0]), .. Chunk("IDAT", deflated[5..])];
        Assert.That(ReasonOf(Png(2, 2, 2, chunks)), Does.Contain("apart from the others"));
    }

    [TestCase("ABcD", "critical and not known")]
    [TestCase("IHDR", "a second IHDR")]
    [TestCase("A1cD", "no chunk type at byte 37")]
    public void A_chunk_that_must_not_be_there_is_named(string type, string reason) =>
        Assert.That(ReasonOf(Png(2, 2, 2, [.. Chunk(type, []), .. Chunk("IDAT", Deflated(new byte[14]))])), Does.Contain(reason));

    [TestCase(3, "there is no PLTE chunk")]
    [TestCase(5, "colour type 5 with 8 bits")]
    public void A_header_that_cannot_be_followed_is_named(int colourType, string reason) =>
        Assert.That(ReasonOf(Png(2, 2, colourType, Chunk("IDAT", Deflated(new byte[6])))), Does.Contain(reason));

    [Test]
    public void Without_image_data_it_is_not_whole() =>
        Assert.That(ReasonOf(Png(2, 2, 2, [])), Is.EqualTo("there is no IDAT chunk"));

    internal static byte[] Png(int width, int height, byte[] lines) => Png(width, height, 2, Chunk("IDAT", Deflated(lines)));

    internal static byte[] Png(int width, int height, int colourType, byte[] chunks, byte bitDepth = 8)
    {
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9]) = (bitDepth, (byte)colourType);
        return [0x89, .. "PNG\r\n\x1A\n"u8, .. Chunk("IHDR", header), .. chunks, .. Chunk("IEND", [])];
    }

    internal static byte[] Chunk(string type, byte[] content)
    {
        byte[] named = [.. System.Text.Encoding.ASCII.GetBytes(type), .. content];
        var numbers = new byte[8];
        BinaryPrimitives.WriteInt32BigEndian(numbers, content.Length);
        BinaryPrimitives.WriteUInt32BigEndian(numbers.AsSpan(4), Imaging.Encode.Crc32.Of(named));
        return [.. numbers[..4], .. named, .. numbers[4..]];
    }

    internal static byte[] Deflated(byte[] lines)
    {
        var deflated = new MemoryStream();
        using (var stream = new ZLibStream(deflated, CompressionLevel.Fastest))
            stream.Write(lines);

        return deflated.ToArray();
    }

    private static byte[] Line(int bytes) => [0, .. Enumerable.Repeat((byte)7, bytes)];

    private static string? ReasonOf(ReadOnlyMemory<byte> bytes) => PictureProbe.Read(bytes) switch
    {
        ProbeResult.Picture { Wholeness: Wholeness.Whole } => null,
        ProbeResult.Picture { Wholeness: Wholeness.Damaged damaged } => damaged.Reason,
        ProbeResult.NotAPicture not => not.Reason,
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
