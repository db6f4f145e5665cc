using Harness.Imaging.Encode;

namespace Harness.Imaging.Tests.Encode;

public sealed class PrefixCodeTests
{
    [TestCase(2)]
    [TestCase(3)]
    [TestCase(8)]
    [TestCase(19)]
    [TestCase(32)]
    [TestCase(255)]
    [TestCase(256)]
    [TestCase(280)]
    public void A_flat_code_is_complete(int symbols)
    {
        var lengths = PrefixCode.FlatLengths(300, [.. Enumerable.Range(0, symbols)]);
        Assert.That(lengths.Where(length => length > 0).Sum(length => Math.Pow(2, -length)), Is.EqualTo(1));
        Assert.That(lengths.Count(length => length > 0), Is.EqualTo(symbols));
    }

    /// <summary>The example of RFC 1951, 3.2.2: lengths (3, 3, 3, 3, 3, 2, 4, 4) give 010 to 110, 00, 1110 and 1111.</summary>
    [Test]
    public void Codes_are_those_of_the_specifications_example()
    {
        var code = new PrefixCode([3, 3, 3, 3, 3, 2, 4, 4]);
        using var writer = new BitWriter();
        foreach (var symbol in (int[])[5, 0, 7, 6, 4])
            code.Write(writer, symbol);

        writer.Align();

        // 00 010 1111 1110 110, each bit above the one before.
        Assert.That(writer.ToArray(), Is.EqualTo(new byte[] { 0b1110_1000, 0b0110_1111 }));
    }
}
