using Harness.Imaging.Decode;

namespace Harness.Imaging.Probe;

/// <summary>Looks for one pixel that isn't wholly opaque.</summary>
internal sealed class SeeThroughSearch : IAlphaSink
{
    private bool _found;

    public bool IsSatisfied => _found;

    /// <summary>What is known once all pixels were told.</summary>
    public Transparency Result => _found ? Transparency.Some : Transparency.None;

    public void Line(int y, int x, int step, ReadOnlySpan<byte> alpha) => _found |= alpha.ContainsAnyExcept(byte.MaxValue);
}
