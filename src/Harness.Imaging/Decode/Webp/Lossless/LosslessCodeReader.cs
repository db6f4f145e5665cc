namespace Harness.Imaging.Decode.Webp.Lossless;

/// <summary>Reads the description of a prefix code (RFC 9649, 3.7.2.1).</summary>
internal static class LosslessCodeReader
{
    private const int RepeatLast = 16;
    private const int FewZeros = 17;

    private static ReadOnlySpan<byte> LengthOrder => [17, 18, 0, 1, 2, 3, 4, 5, 16, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15];

    /// <summary>A code for so many symbols. Null where there is none; the bits then have a fault.</summary>
    public static LosslessCode? Read(ref LosslessBits bits, int alphabet)
    {
        Span<byte> lengths = stackalloc byte[alphabet];
        var fault = bits.TakeFlag() ? ReadSimple(ref bits, lengths) : ReadLengths(ref bits, lengths);
        return (fault is null && !bits.IsExhausted ? LosslessCode.OfLengths(lengths) : null)
            ?? bits.Fail<LosslessCode>(fault ?? "a prefix code is not whole");
    }

    /// <summary>One symbol or two.</summary>
    private static string? ReadSimple(ref LosslessBits bits, scoped Span<byte> lengths)
    {
        var hasSecond = bits.TakeFlag();
        var first = (int)bits.Take(bits.TakeFlag() ? 8 : 1);
        var second = hasSecond ? (int)bits.Take(8) : first;
        if (Math.Max(first, second) >= lengths.Length)
            return $"a prefix code has symbol {Math.Max(first, second)} of {lengths.Length}";

        lengths[first] = lengths[second] = 1;
        return null;
    }

    private static string? ReadLengths(ref LosslessBits bits, scoped Span<byte> lengths)
    {
        Span<byte> ofLengths = stackalloc byte[LengthOrder.Length];
        var count = 4 + (int)bits.Take(4);
        for (var i = 0; i < count; i++)
            ofLengths[LengthOrder[i]] = (byte)bits.Take(3);

        var left = bits.TakeFlag() ? 2 + (int)bits.Take(2 + 2 * (int)bits.Take(3)) : lengths.Length;
        if (left > lengths.Length)
            return $"a prefix code tells the lengths of {left} of {lengths.Length} symbols";

        if (LosslessCode.OfLengths(ofLengths) is not { } code)
            return "the code of code lengths is not whole";

        byte last = 8;
        for (var symbol = 0; symbol < lengths.Length && left > 0 && !bits.IsExhausted; left--)
        {
            var length = code.Read(ref bits);
            if (length < RepeatLast)
            {
                lengths[symbol++] = (byte)length;
                last = length == 0 ? last : (byte)length;
                continue;
            }

            var run = Run(ref bits, length);
            if (run > lengths.Length - symbol)
                return "the code lengths are more than the symbols";

            lengths.Slice(symbol, run).Fill(length == RepeatLast ? last : (byte)0);
            symbol += run;
        }

        return null;
    }

    private static int Run(ref LosslessBits bits, int length) => length switch
    {
        RepeatLast => 3 + (int)bits.Take(2),
        FewZeros => 3 + (int)bits.Take(3),
        _ => 11 + (int)bits.Take(7),
    };
}
