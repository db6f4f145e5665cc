namespace Harness.Imaging.Probe.Gif;

/// <summary>
/// Reads GIF's LZW codes (appendix F) for the number of pixels alone: a table entry is only as long as the one it extends, and one more.
/// </summary>
internal sealed class LzwPixelCounter
{
    /// <summary>Codes have 12 bits at most.</summary>
    public const int MostEntries = 4096;

    private readonly int[] _lengths;
    private readonly int _firstBits;
    private readonly int _clear;
    private int _bits;
    private int _entries;
    private int _last;
    private int _window;
    private int _windowBits;
    private bool _ended;

    /// <summary>The room for the table may have served other frames before; it has <see cref="MostEntries"/>.</summary>
    public LzwPixelCounter(int codeBits, int[] room)
    {
        (_firstBits, _clear, _lengths) = (codeBits + 1, 1 << codeBits, room);
        Array.Fill(_lengths, 1, 0, _clear);
        Clear();
    }

    /// <summary>So far.</summary>
    public long Pixels { get; private set; }

    /// <summary>Whether a code came that no entry stood for.</summary>
    public bool IsBroken { get; private set; }

    /// <summary>Goes on with the next sub-block.</summary>
    public void Read(ReadOnlySpan<byte> block)
    {
        foreach (var one in block)
        {
            _window |= one << _windowBits;
            _windowBits += 8;
            while (_windowBits >= _bits && !_ended && !IsBroken)
            {
                var code = _window & ((1 << _bits) - 1);
                _window >>= _bits;
                _windowBits -= _bits;
                Take(code);
            }

            if (_ended || IsBroken)
                return;
        }
    }

    private void Take(int code)
    {
        if (code == _clear)
        {
            Clear();
            return;
        }

        _ended = code == _clear + 1;
        IsBroken = !_ended && (code > _entries || code == _entries && _last == 0);
        if (_ended || IsBroken)
            return;

        // A code may name the entry that it is about to make.
        if (_last > 0 && _entries < MostEntries)
        {
            _lengths[_entries++] = _last + 1;
            if (_entries == 1 << _bits && _bits < 12)
                _bits++;
        }

        IsBroken = code >= _entries;
        if (IsBroken)
            return;

        _last = _lengths[code];
        Pixels += _last;
    }

    private void Clear() => (_bits, _entries, _last) = (_firstBits, _clear + 2, 0);
}
