using System.Numerics;
using System.Runtime.InteropServices;

namespace Harness.Mock.Pictures;

/// <summary>
/// A 64-bit digest that is the same on every machine and run, so that the same request gives the same picture. Not for security.
/// Four lanes keep the multiplier busy: uploads of a hundred kilobytes are digested in a few microseconds.
/// </summary>
internal static class PictureDigest
{
    private const ulong Prime = 0x9E3779B97F4A7C15;

    public static ulong Of(ReadOnlySpan<byte> bytes, ulong seed)
    {
        ulong a = seed ^ Prime, b = seed + Prime, c = ~seed, d = seed * Prime;
        var words = MemoryMarshal.Cast<byte, ulong>(bytes);
        var whole = words.Length & ~3;
        for (var i = 0; i < whole; i += 4)
        {
            a = Step(a, words[i]);
            b = Step(b, words[i + 1]);
            c = Step(c, words[i + 2]);
            d = Step(d, words[i + 3]);
        }
        foreach (var rest in bytes[(whole * sizeof(ulong))..])
            a = Step(a, rest);
        return Mix(Mix(Mix(Mix((ulong)bytes.Length, a), b), c), d);
    }

    public static ulong Of(ReadOnlySpan<char> text, ulong seed) => Of(MemoryMarshal.AsBytes(text), seed);

    /// <summary>One digest of two.</summary>
    public static ulong Mix(ulong left, ulong right)
    {
        var mixed = (left ^ BitOperations.RotateLeft(right, 32)) * Prime;
        mixed ^= mixed >> 29;
        mixed *= 0xBF58476D1CE4E5B9;
        return mixed ^ (mixed >> 32);
    }

    private static ulong Step(ulong lane, ulong word) => BitOperations.RotateLeft((lane ^ word) * Prime, 31);
}
