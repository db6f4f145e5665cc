using System.Buffers.Binary;
using FsCheck;
using FsCheck.Fluent;
using Harness.Imaging.Decode;
using Harness.Imaging.Tests.Probe;

namespace Harness.Imaging.Tests.Decode;

public sealed class HostileAlphaTests
{
    private const long AllowedAllocation = 2_500_000;

    private static readonly byte[][] Pictures =
        [.. MaskedFixture.All.Select(fixture => fixture.Bytes()), .. FixtureRows.All.Where(row => row.HasAlpha).Select(row => row.Bytes())];

    private static readonly IReadOnlyList<MaskedFixture> Masked = MaskedFixture.All;

    [Test]
    public void Changed_pictures_never_throw() =>
        Prop.ForAll<int, (int Place, byte Value)[]>((which, changes) =>
        {
            var bytes = Any(which);
            foreach (var (place, value) in changes)
                bytes[(uint)place % bytes.Length] = value;

            AlphaReader.Read(bytes);
        }).Check(Runs(2000));

    [Test]
    public void Lossless_bitstreams_of_random_bytes_never_throw() =>
        Prop.ForAll<byte[]>(stream => AlphaReader.Read(Lossless(40, 30, stream))).Check(Runs(2000));

    [Test]
    public void Lossless_bitstreams_with_random_changes_near_their_start_never_throw() =>
        Prop.ForAll<int, int, byte>((which, place, value) =>
        {
            var bytes = Any(which);
            var stream = Math.Max(bytes.AsSpan().IndexOf("VP8L"u8), bytes.AsSpan().IndexOf("ALPH"u8));
            bytes[Math.Min(bytes.Length - 1, Math.Max(0, stream) + 8 + (int)((uint)place % 60))] = value;
            AlphaReader.Read(bytes);
        }).Check(Runs(3000));

    [TestCaseSource(nameof(Masked))]
    public void Cut_short_anywhere_it_is_not_read(object fixture)
    {
        var bytes = ((MaskedFixture)fixture).Bytes();

        // Of a lossy WebP the end is no part of the alpha, but its chunk says that it is cut.
        for (var length = 0; length < bytes.Length - 1; length++)
            Assert.That(AlphaReader.Read(bytes.AsMemory(0, length)), Is.Not.InstanceOf<AlphaReading.Read>(), $"{length} bytes");
    }

    [Test]
    public void A_lossless_claim_of_more_than_can_be_held_is_refused_without_room_for_it()
    {
        var (reading, allocated) = Measured(Lossless(16384, 4096, new byte[100]));
        Assert.That(reading, Is.InstanceOf<AlphaReading.Unreadable>().With.Property("Reason").Contains("megapixels"));
        Assert.That(allocated, Is.LessThan(AllowedAllocation));
    }

    [Test]
    public void A_png_line_too_long_to_be_held_is_refused_without_room_for_it()
    {
        var (reading, allocated) = Measured(PngDamageTests.Png(65_536, 1, 6, PngDamageTests.Chunk("IDAT", PngDamageTests.Deflated(new byte[1 + 4 * 65_536]))));
        Assert.That(reading, Is.InstanceOf<AlphaReading.Unreadable>().With.Property("Reason").Contains("over 65535 pixels"));
        Assert.That(allocated, Is.LessThan(AllowedAllocation));
    }

    [Test]
    public void A_png_bomb_is_left_as_soon_as_it_exceeds_its_header()
    {
        var bomb = PngDamageTests.Png(10, 10, 6, PngDamageTests.Chunk("IDAT", PngDamageTests.Deflated(new byte[50_000_000])));
        var (reading, allocated) = Measured(bomb);
        Assert.That(reading, Is.InstanceOf<AlphaReading.Unreadable>().With.Property("Reason").Contains("more than the 410 bytes"));
        Assert.That(allocated, Is.LessThan(AllowedAllocation));
    }

    private static byte[] Lossless(int width, int height, byte[] stream)
    {
        var header = new byte[5];
        header[0] = 0x2F;
        BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(1), (uint)(width - 1) | (uint)(height - 1) << 14 | 1u << 28);
        var sizes = new byte[8];
        BinaryPrimitives.WriteInt32LittleEndian(sizes, stream.Length + 5 + 12);
        BinaryPrimitives.WriteInt32LittleEndian(sizes.AsSpan(4), stream.Length + 5);
        return [.. "RIFF"u8, .. sizes[..4], .. "WEBPVP8L"u8, .. sizes[4..], .. header, .. stream];
    }

    private static Config Runs(int count) => Config.QuickThrowOnFailure.WithMaxTest(count);

    private static byte[] Any(int which) => [.. Pictures[(int)((uint)which % Pictures.Length)]];

    private static (AlphaReading Reading, long Allocated) Measured(byte[] bytes)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var reading = AlphaReader.Read(bytes);
        return (reading, GC.GetAllocatedBytesForCurrentThread() - before);
    }
}
