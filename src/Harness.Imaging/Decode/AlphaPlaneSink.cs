namespace Harness.Imaging.Decode;

/// <summary>Samples all pixels down into a plane.</summary>
internal sealed class AlphaPlaneSink(AlphaPlane plane) : IAlphaSink
{
    public bool IsSatisfied => false;

    public void Line(int y, int x, int step, ReadOnlySpan<byte> alpha)
    {
        foreach (var one in alpha)
        {
            plane.Add(x, y, one);
            x += step;
        }
    }
}
