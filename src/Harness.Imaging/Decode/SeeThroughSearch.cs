namespace Harness.Imaging.Decode;

/// <summary>Looks for one pixel that isn't wholly opaque.</summary>
internal sealed class SeeThroughSearch : IAlphaSink
{
    /// <summary>Whether there was one.</summary>
    public bool Found { get; private set; }

    public bool IsSatisfied => Found;

    public void Line(int y, int x, int step, ReadOnlySpan<byte> alpha) => Found |= alpha.ContainsAnyExcept(byte.MaxValue);
}
