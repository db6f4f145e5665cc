using Harness.Imaging.Encode;
using Harness.Imaging.Probe;

namespace Harness.Imaging.Tests.Encode;

public sealed class PictureEncoderTests
{
    private static readonly PictureFormat[] Written = [PictureFormat.Png, PictureFormat.Jpeg, PictureFormat.Webp];

    private static readonly int[] Compressions = [100, 75, 50, 25, 10];

    private static readonly (int Width, int Height)[] Sizes =
    [
        (1, 1), (2, 1), (17, 3), (8, 8), (9, 9), (255, 257), (256, 256), (941, 1672), (1024, 1024), (1254, 1254),
        (1536, 1024), (2048, 1152), (2880, 2880), (3840, 2160), (2160, 3840), (16383, 1), (1, 16383),
    ];

    [Test]
    public void Every_size_is_a_whole_picture_of_that_size(
        [ValueSource(nameof(Written))] PictureFormat format,
        [ValueSource(nameof(Sizes))] (int Width, int Height) size,
        [Values] bool transparent)
    {
        var bytes = PictureEncoder.Encode(Order(format, size) with { Transparent = transparent });
        var hasAlpha = transparent && format != PictureFormat.Jpeg;
        Assert.That(
            PictureProbe.Read(bytes),
            Is.EqualTo(new ProbeResult.Picture(format, size.Width, size.Height, hasAlpha, hasAlpha ? Transparency.Some : Transparency.None, new Wholeness.Whole())));
    }

    [Test]
    public void Metadata_readers_find_the_size(
        [ValueSource(nameof(Written))] PictureFormat format,
        [ValueSource(nameof(Sizes))] (int Width, int Height) size)
    {
        using var stream = new MemoryStream(PictureEncoder.Encode(Order(format, size)));
        var tags = MetadataExtractor.ImageMetadataReader.ReadMetadata(stream).SelectMany(directory => directory.Tags).ToList();
        Assert.That(NumberOf("Image Width"), Is.EqualTo(size.Width));
        Assert.That(NumberOf("Image Height"), Is.EqualTo(size.Height));

        int NumberOf(string name) => int.Parse(tags.First(tag => tag.Name == name).Description!.Split(' ')[0]);
    }

    [Test]
    public void The_same_order_gives_the_same_bytes([ValueSource(nameof(Written))] PictureFormat format, [Values] bool transparent)
    {
        var order = Order(format, (941, 1672)) with { Transparent = transparent, Compression = 70 };
        Assert.That(PictureEncoder.Encode(order with { }), Is.EqualTo(PictureEncoder.Encode(order)));
    }

    [Test]
    public void Another_seed_gives_other_bytes([ValueSource(nameof(Written))] PictureFormat format) =>
        Assert.That(
            Enumerable.Range(0, 50).Select(seed => Convert.ToHexString(PictureEncoder.Encode(Order(format, (256, 256)) with { Seed = (ulong)seed }))),
            Is.Unique);

    [TestCase(256, 256)]
    [TestCase(1024, 1024)]
    [TestCase(1536, 1024)]
    [TestCase(2160, 3840)]
    public void A_lower_compression_gives_a_smaller_file(int width, int height)
    {
        foreach (var format in (PictureFormat[])[PictureFormat.Jpeg, PictureFormat.Webp])
        {
            int[] lengths = [.. Compressions.Select(LengthAt)];
            Assert.That(lengths, Is.Ordered.Descending, format.ToString());
            Assert.That(lengths[2], Is.LessThan(lengths[0] * 0.9), format.ToString());
            Assert.That(lengths[4], Is.LessThan(lengths[2]), format.ToString());

            int LengthAt(int compression) => PictureEncoder.Encode(Order(format, (width, height)) with { Compression = compression }).Length;
        }
    }

    [Test]
    public void Png_ignores_compression() =>
        Assert.That(
            PictureEncoder.Encode(Order(PictureFormat.Png, (64, 64)) with { Compression = 0 }),
            Is.EqualTo(PictureEncoder.Encode(Order(PictureFormat.Png, (64, 64)))));

    [Test]
    public void The_largest_size_in_use_stays_in_tens_of_kilobytes(
        [ValueSource(nameof(Written))] PictureFormat format, [Values] bool transparent) =>
        Assert.That(PictureEncoder.Encode(Order(format, (3840, 2160)) with { Transparent = transparent }), Has.Length.LessThan(80_000));

    [TestCase(0, 1, 100)]
    [TestCase(1, -1, 100)]
    [TestCase(16384, 1, 100)]
    [TestCase(1, 16384, 100)]
    [TestCase(1, 1, 101)]
    [TestCase(1, 1, -1)]
    public void What_is_out_of_range_is_refused(int width, int height, int compression) =>
        Assert.That(
            () => PictureEncoder.Encode(Order(PictureFormat.Png, (width, height)) with { Compression = compression }),
            Throws.InstanceOf<ArgumentOutOfRangeException>());

    [TestCase(PictureFormat.Gif)]
    [TestCase((PictureFormat)99)]
    public void Other_formats_are_refused(PictureFormat format) =>
        Assert.That(() => PictureEncoder.Encode(Order(format, (1, 1))), Throws.ArgumentException);

    private static PictureOrder Order(PictureFormat format, (int Width, int Height) size) =>
        new() { Format = format, Width = size.Width, Height = size.Height, Seed = 7 };
}
