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
        Assert.That(Imaging.Decode.Png.Crc32.Of(Encoding.ASCII.GetBytes(text)), Is.EqualTo(crc));
    }

    [Test]
    public void Both_crcs_agree_on_anything() =>
        Prop.ForAll<byte[]>(bytes => Crc32.Of(bytes) == Imaging.Decode.Png.Crc32.Of(bytes)).QuickCheckThrowOnFailure();

    [Test]
    public void Adler_is_the_published_one()
    {
        var adler = new Adler32();
        foreach (var one in "Wikipedia"u8)
            adler.Add(one, 1, 1);

        Assert.That(adler.Value, Is.EqualTo(0x11E60398));
    }

    [TestCase(0x00FDFEFFu, 3, 100_000)]
    [TestCase(0xFFFFFFFFu, 4, 16_383)]
    [TestCase(0x00000001u, 1, 65_521)]
    [TestCase(0x00000007u, 2, 0)]
    public void Adler_of_a_run_is_that_of_its_bytes(uint pattern, int bytes, int times)
    {
        var (atOnce, byByte) = (new Adler32(), new Adler32());
        atOnce.Add(pattern, bytes, times);
        atOnce.AddZeros(50_000_000);
        atOnce.Add(pattern, bytes, times);

        AddOneByOne();
        byByte.AddZeros(20_000_000);
        byByte.AddZeros(30_000_000);
        AddOneByOne();

        Assert.That(atOnce.Value, Is.EqualTo(byByte.Value));

        void AddOneByOne()
        {
            for (var i = 0; i < times * bytes; i++)
                byByte.Add((byte)(pattern >> 8 * (i % bytes)), 1, 1);
        }
    }
}
