using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Harness.Imaging.Encode;

namespace Harness.Imaging.Tests.Encode;

public sealed class ChecksumTests
{
    [TestCase("", 0u)]
    [TestCase("123456789", 0xCBF43926u)]
    [TestCase("The quick brown fox jumps over the lazy dog", 0x414FA339u)]
    public void Both_crcs_are_the_published_one(string text, uint crc)
    {
        Assert.That(Crc32.Of(Encoding.ASCII.GetBytes(text)), Is.EqualTo(crc));
        Assert.That(Imaging.Probe.Png.Crc32.Of(Encoding.ASCII.GetBytes(text)), Is.EqualTo(crc));
    }

    [Test]
    public void Both_crcs_agree_on_anything() =>
        Prop.ForAll<byte[]>(bytes => Crc32.Of(bytes) == Imaging.Probe.Png.Crc32.Of(bytes)).QuickCheckThrowOnFailure();

    [Test]
    public void Adler_is_the_published_one()
    {
        var adler = new Adler32();
        adler.Add("Wikipedia"u8, 1);
        Assert.That(adler.Value, Is.EqualTo(0x11E60398));
    }

    [TestCase(new byte[] { 255, 254, 253 }, 100_000)]
    [TestCase(new byte[] { 255, 255, 255, 255 }, 16_383)]
    [TestCase(new byte[] { 1 }, 65_521)]
    [TestCase(new byte[] { 7, 0 }, 0)]
    public void Adler_of_a_run_is_that_of_its_bytes(byte[] pattern, int times)
    {
        var (atOnce, byByte) = (new Adler32(), new Adler32());
        atOnce.Add(pattern, times);
        atOnce.AddZeros(50_000_000);
        atOnce.Add(pattern, times);

        for (var i = 0; i < times * pattern.Length; i++)
            byByte.Add([pattern[i % pattern.Length]], 1);

        byByte.AddZeros(20_000_000);
        byByte.AddZeros(30_000_000);
        for (var i = 0; i < times * pattern.Length; i++)
            byByte.Add([pattern[i % pattern.Length]], 1);

        Assert.That(atOnce.Value, Is.EqualTo(byByte.Value));
    }
}
