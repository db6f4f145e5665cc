using System.Buffers.Binary;
using FsCheck;
using FsCheck.Fluent;
using Harness.Imaging.Probe;

namespace Harness.Imaging.Tests.Probe;

public sealed class HostileBytesTests
{
    private const long AllowedAllocation = 2_000_000;

    private static readonly byte[][] Beginnings =
    [
        [],
        [0x89, .. "PNG\r\n\x1A\n\0\0\0\rIHDR"u8],
        [0xFF, 0xD8, 0xFF],
        [.. "RIFF\0\x10\0\0WEBPVP8X"u8],
        [.. "GIF89a"u8],
    ];

    [Test]
    public void Random_bytes_never_throw() =>
        Prop.ForAll<byte[]>(bytes =>
        {
            foreach (var beginning in Beginnings)
                PictureProbe.Read((byte[])[.. beginning, .. bytes]);
        }).Check(Runs(500));

    [Test]
    public void Changed_pictures_never_throw() =>
        Prop.ForAll<int, (int Place, byte Value)[]>((which, changes) =>
        {
            var bytes = Any(which);
            foreach (var (place, value) in changes)
                bytes[(uint)place % bytes.Length] = value;

            PictureProbe.Read(bytes);
        }).Check(Runs(1500));

    [Test]
    public void Pictures_with_a_piece_taken_out_never_throw() =>
        Prop.ForAll<int, int, byte>((which, place, size) =>
        {
            var bytes = Any(which);
            var start = (int)((uint)place % bytes.Length);
            PictureProbe.Read((byte[])[.. bytes[..start], .. bytes[Math.Min(bytes.Length, start + size)..]]);
        }).Check(Runs(500));

    [TestCase("png-rgb-8bit-imagemagick.png", 16, 20, 4)]
    [TestCase("png-rgba-8bit-interlaced-imagemagick.png", 16, 20, 4)]
    [TestCase("jpeg-baseline-444-libjpeg.jpeg", -1, -1, 2)]
    [TestCase("jpeg-progressive-libjpeg.jpeg", -1, -1, 2)]
    [TestCase("webp-extended-lossless-xmp-libwebp.webp", 24, 27, 3)]
    [TestCase("gif-89a-imagemagick.gif", 6, 8, 2)]
    public void A_claim_of_gigapixels_is_refused_without_room_for_them(string file, int widthAt, int heightAt, int size)
    {
        var bytes = FixtureRows.All.Single(row => row.File == file).Bytes();
        if (widthAt < 0)
        {
            var frame = Math.Max(bytes.AsSpan().IndexOf(new byte[] { 0xFF, 0xC0, 0, 17 }), bytes.AsSpan().IndexOf(new byte[] { 0xFF, 0xC2, 0, 17 }));
            (heightAt, widthAt) = (frame + 5, frame + 7);
        }

        // Two bytes of 255 are 65535 in either byte order; in fields of four, the lower two are the last.
        bytes.AsSpan(widthAt + (size == 4 ? 2 : 0), 2).Fill(0xFF);
        bytes.AsSpan(heightAt + (size == 4 ? 2 : 0), 2).Fill(0xFF);
        if (size == 4)
            BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(29), Imaging.Encode.Crc32.Of(bytes.AsSpan(12, 17)));

        var (result, allocated) = Measured(bytes);
        Assert.That(result, Is.InstanceOf<ProbeResult.Picture>());
        Assert.That(((ProbeResult.Picture)result).Wholeness.ToString(), Does.Contain("megapixels"));
        Assert.That(allocated, Is.LessThan(AllowedAllocation));
    }

    [Test]
    public void A_bomb_of_zeros_is_left_as_soon_as_it_exceeds_the_header()
    {
        var bomb = PngDamageTests.Png(10, 10, new byte[50_000_000]);
        var (result, allocated) = Measured(bomb);
        Assert.That(((ProbeResult.Picture)result).Wholeness.ToString(), Does.Contain("more than the 310 bytes"));
        Assert.That(allocated, Is.LessThan(AllowedAllocation));
    }

    [Test]
    public void A_gif_of_very_many_frames_takes_room_for_one()
    {
        byte[] frame = [0x2C, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 0x01, 0];
        byte[] gif = [.. "GIF89a"u8, 1, 0, 1, 0, 0, 0, 0, .. Enumerable.Repeat(frame, 100_000).SelectMany(bytes => bytes), 0x3B];
        var (result, allocated) = Measured(gif);
        Assert.That(((ProbeResult.Picture)result).Wholeness, Is.EqualTo(new Wholeness.Whole()));
        Assert.That(allocated, Is.LessThan(10 * AllowedAllocation));
    }

    private static Config Runs(int count) => Config.QuickThrowOnFailure.WithMaxTest(count);

    private static byte[] Any(int which) => FixtureRows.All[(int)((uint)which % FixtureRows.All.Count)].Bytes();

    private static (ProbeResult Result, long Allocated) Measured(byte[] bytes)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var result = PictureProbe.Read(bytes);
        return (result, GC.GetAllocatedBytesForCurrentThread() - before);
    }
}
