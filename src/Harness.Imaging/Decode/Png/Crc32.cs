namespace Harness.Imaging.Decode.Png;

/// <summary>The CRC of PNG (annex D), a byte a step, by a table that is computed from the polynomial: not the encoder's, so that each checks the other.</summary>
internal static class Crc32
{
    private const uint Polynomial = 0xEDB88320;

    private static readonly uint[] Table = [.. Enumerable.Range(0, 256).Select(value => Remainder((uint)value))];

    public static uint Of(ReadOnlySpan<byte> bytes)
    {
        var table = Table;
        var crc = uint.MaxValue;
        foreach (var one in bytes)
            crc = table[(byte)(crc ^ one)] ^ crc >> 8;

        return ~crc;
    }

    private static uint Remainder(uint value)
    {
        for (var bit = 0; bit < 8; bit++)
            value = (value & 1) == 0 ? value >> 1 : value >> 1 ^ Polynomial;

        return value;
    }
}
