using System.Buffers.Binary;

namespace Harness.Imaging.Encode;

/// <summary>The CRC of PNG (ISO/IEC 15948, annex D), eight bytes a step.</summary>
internal static class Crc32
{
    private static readonly uint[] Tables = Build();

    /// <summary>Of a chunk's type and content together.</summary>
    public static uint Of(ReadOnlySpan<byte> bytes)
    {
        var tables = Tables.AsSpan(0, 8 * 256);
        var crc = uint.MaxValue;
        for (; bytes.Length >= 8; bytes = bytes[8..])
        {
            var low = BinaryPrimitives.ReadUInt32LittleEndian(bytes) ^ crc;
            var high = BinaryPrimitives.ReadUInt32LittleEndian(bytes[4..]);
            crc = tables[7 * 256 + (int)(low & 0xFF)] ^ tables[6 * 256 + (int)(low >> 8 & 0xFF)]
                ^ tables[5 * 256 + (int)(low >> 16 & 0xFF)] ^ tables[4 * 256 + (int)(low >> 24)]
                ^ tables[3 * 256 + (int)(high & 0xFF)] ^ tables[2 * 256 + (int)(high >> 8 & 0xFF)]
                ^ tables[256 + (int)(high >> 16 & 0xFF)] ^ tables[(int)(high >> 24)];
        }

        foreach (var one in bytes)
            crc = tables[(int)((crc ^ one) & 0xFF)] ^ crc >> 8;

        return ~crc;
    }

    private static uint[] Build()
    {
        var tables = new uint[8 * 256];
        for (uint value = 0; value < 256; value++)
        {
            var crc = value;
            for (var bit = 0; bit < 8; bit++)
                crc = crc >> 1 ^ ((crc & 1) == 0 ? 0 : 0xEDB88320);

            tables[value] = crc;
        }

        for (var i = 256; i < tables.Length; i++)
            tables[i] = tables[tables[i - 256] & 0xFF] ^ tables[i - 256] >> 8;

        return tables;
    }
}
