namespace Harness.Imaging.Probe.Gif;

/// <summary>What is known of a GIF's clear pixels: those of its first frame show through, those of later ones show the frame before.</summary>
internal sealed class GifTransparency
{
    private const int FirstDisposalThatUncovers = 2;
    private const int None = -1;

    private Transparency? _first;
    private bool _uncovers;

    /// <summary>The value of clear pixels in the next frame; less than any value where there is none.</summary>
    public int Index { get; private set; } = None;

    /// <summary>A graphic control block comes before a frame.</summary>
    public void Announce(ReadOnlySpan<byte> control)
    {
        Index = (control[0] & 1) != 0 && control.Length > 3 ? control[3] : None;
        _uncovers |= (control[0] >> 2 & 7) >= FirstDisposalThatUncovers;
    }

    /// <summary>A frame is over.</summary>
    public void Show(Transparency frame)
    {
        _first ??= frame;
        Index = None;
    }

    /// <summary>Of the whole file, which has so many frames.</summary>
    public Transparency Of(int frames) => _first == Transparency.None && frames > 1 && _uncovers ? Transparency.Unknown : _first ?? Transparency.Unknown;
}
