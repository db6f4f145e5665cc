namespace Harness.Imaging.Probe.Gif;

/// <summary>
/// Reads GIF's LZW codes (appendix F) for the number of pixels and whether one value is among them: a table entry is only as long as the
/// one it extends, and one more.
/// </summary>
internal sealed class LzwPixelCounter
{
    /// <summary>Codes have 12 bits at most.</summary>
    public const int MostEntries = 4096;

    private readonly LzwEntry[] _table;
    private readonly long _wanted;
    private readonly int _watched;
    private readonly int _firstBits;
    private readonly int _clear;
    private int _bits;
    private int _entries;
    private LzwEntry _last;
    private int _window;
    private int _windowBits;
    private bool _ended;

    /// <summary>
    /// The room for the table may have served other frames before; it has <see cref="MostEntries"/>. The watched value is looked for among
    /// the wanted pixels.
    /// </summary>
    public LzwPixelCounter(int codeBits, LzwEntry[] room, long wanted, int watched)
    {
        (_firstBits, _clear, _table, _wanted, _watched) = (codeBits + 1, 1 << codeBits, room, wanted, watched);
        for (var value = 0; value < _clear; value++)
            _table[value] = new LzwEntry(1, (byte)value, value == watched);

        Clear();
    }

    /// <summary>So far.</summary>
    public long Pixels { get; private set; }

    /// <summary>Whether the watched value was among them.</summary>
    public bool HasWatched { get; private set; }

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
        IsBroken = !_ended && (code > _entries || code == _entries && _last.Length == 0);
        if (_ended || IsBroken)
            return;

        // A code may name the entry that it is about to make.
        if (_last.Length > 0 && _entries < MostEntries)
        {
            var next = code < _entries ? _table[code].First : _last.First;
            _table[_entries++] = new LzwEntry(_last.Length + 1, _last.First, _last.HasWatched || next == _watched);
            if (_entries == 1 << _bits && _bits < 12)
                _bits++;
        }

        IsBroken = code >= _entries;
        if (IsBroken)
            return;

        _last = _table[code];
        HasWatched |= _last.HasWatched && Pixels < _wanted;
        Pixels += _last.Length;
    }

    private void Clear() => (_bits, _entries, _last) = (_firstBits, _clear + 2, default);
}
