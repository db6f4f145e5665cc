namespace Harness.Imaging.Encode;

/// <summary>Some bits, the first of them lowest.</summary>
internal readonly record struct BitPattern(ulong Bits, int Count)
{
    /// <summary>These, then those.</summary>
    public BitPattern Then(BitPattern next) => new(Bits | next.Bits << Count, Count + next.Count);
}
