namespace Harness.Imaging.Probe.Jpeg;

/// <summary>The bits of one restart interval, without the zero that follows each 255. Beyond the end there are zeros, and they are counted.</summary>
internal ref struct JpegBitReader(ReadOnlySpan<byte> interval)
{
    private readonly ReadOnlySpan<byte> _interval = interval;
    private ulong _ready;
    private int _readyBits;
    private int _at;
    private int _invented;

    /// <summary>Whether more bits were taken than there are.</summary>
    public readonly bool IsOverdrawn => _invented > _readyBits;

    /// <summary>The next 16 bits, not yet taken.</summary>
    public int Peek16()
    {
        if (_readyBits < 16)
            Fill();

        return (int)(_ready >> (_readyBits - 16)) & 0xFFFF;
    }

    /// <summary>Takes up to 16 bits.</summary>
    public void Skip(int count)
    {
        if (_readyBits < count)
            Fill();

        _readyBits -= count;
    }

    private void Fill()
    {
        while (_readyBits <= 56)
        {
            byte next = 0;
            if (_at < _interval.Length)
            {
                next = _interval[_at++];
                if (next == 0xFF)
                    _at++;
            }
            else
            {
                _invented += 8;
            }

            _ready = _ready << 8 | next;
            _readyBits += 8;
        }
    }
}
