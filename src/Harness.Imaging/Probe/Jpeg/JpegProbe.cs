using System.Buffers.Binary;
using Harness.Imaging.Decode;
using Harness.Imaging.Decode.Jpeg;

namespace Harness.Imaging.Probe.Jpeg;

/// <summary>JPEG (ISO/IEC 10918-1, annex B): segments and scans up to the end marker.</summary>
internal ref struct JpegProbe
{
    private const byte StartOfScan = 0xDA;
    private const byte EndOfImage = 0xD9;
    private const byte DefineTables = 0xC4;
    private const byte RestartInterval = 0xDD;

    private readonly ReadOnlySpan<byte> _bytes;
    private readonly HuffmanTable?[] _tables = new HuffmanTable?[8];
    private JpegFrame? _frame;
    private int _restartInterval;
    private int _scanned;
    private int _at = 2;

    private JpegProbe(ReadOnlySpan<byte> bytes) => _bytes = bytes;

    public static ReadOnlySpan<byte> Signature => [0xFF, 0xD8, 0xFF];

    public static ProbeResult Read(ReadOnlySpan<byte> bytes)
    {
        var probe = new JpegProbe(bytes);
        var fault = probe.Fault();
        return probe._frame is not { } frame
            ? new ProbeResult.NotAPicture($"a JPEG signature without a frame header: {fault}")
            : new ProbeResult.Picture(
                PictureFormat.Jpeg,
                frame.Width,
                frame.Height,
                HasAlpha: false,
                Transparency.None,
                fault is null ? new Wholeness.Whole() : new Wholeness.Damaged(fault));
    }

    private string? Fault()
    {
        while (true)
        {
            var start = _at;
            if (NextMarker() is not { } marker)
                return start < _bytes.Length ? $"no marker at byte {start}" : $"the file ends at byte {start}, without an end marker";

            if (marker == EndOfImage)
                return FaultAtEnd();

            // RST and TEM have no content; out of place, decoders pass over them.
            if (marker is 0x01 or (>= 0xD0 and <= 0xD7))
                continue;

            if (_at + 2 > _bytes.Length)
                return $"the file ends at byte {_bytes.Length}, within a segment";

            var length = BinaryPrimitives.ReadUInt16BigEndian(_bytes[_at..]);
            if (length < 2 || length > _bytes.Length - _at)
                return $"segment FF{marker:X2} at byte {start} says {length} bytes, {_bytes.Length - _at} are left";

            var content = _bytes.Slice(_at + 2, length - 2);
            _at += length;
            if (FaultOf(marker, content, start) is { } fault)
                return fault;
        }
    }

    private string? FaultOf(byte marker, ReadOnlySpan<byte> content, int start)
    {
        switch (marker)
        {
            case DefineTables:
                return HuffmanTable.ReadAll(content, _tables) ? null : $"segment FFC4 at byte {start} holds no proper Huffman tables";
            case RestartInterval:
                _restartInterval = content.Length == 2 ? BinaryPrimitives.ReadUInt16BigEndian(content) : 0;
                return null;
            case StartOfScan:
                return FaultOfScan(content, start);
            case >= 0xC0 and <= 0xCF and not 0xC8 and not 0xCC:
                return FaultOfFrame(marker, content, start);
            default:
                return null;
        }
    }

    private string? FaultOfFrame(byte marker, ReadOnlySpan<byte> content, int start)
    {
        if (_frame is not null)
            return $"a second frame header at byte {start}";

        _frame = JpegFrame.Parse(marker, content);
        return _frame is null
            ? $"segment FF{marker:X2} at byte {start} gives no size or no proper components"
            : PixelLimit.Exceeded(_frame.Width, _frame.Height);
    }

    private string? FaultOfScan(ReadOnlySpan<byte> header, int start)
    {
        if (_frame is null)
            return $"a scan at byte {start} comes before the frame header";

        if (JpegScan.Parse(header, _frame) is not { } scan)
            return $"the scan at byte {start} names no proper components";

        var reader = new JpegScanReader(_bytes, _at, _restartInterval);
        var fault = _frame.IsSequentialHuffman ? reader.FaultInBlocks(scan, _frame, _tables) : reader.FaultInMarkers();
        _at = reader.At;
        if (scan.HoldsDc)
            _scanned |= scan.ComponentBits;

        return fault is null ? null : $"the scan at byte {start} {fault}";
    }

    private readonly string? FaultAtEnd()
    {
        if (_frame is null)
            return "the end marker comes first";

        var missing = ((1 << _frame.Components.Count) - 1) & ~_scanned;
        return missing == 0 ? null : $"no scan for component {System.Numerics.BitOperations.TrailingZeroCount(missing) + 1} before the end marker";
    }

    private byte? NextMarker()
    {
        if (_at >= _bytes.Length || _bytes[_at] != 0xFF)
            return null;

        // Any number of 255s may fill up before a marker.
        var code = _bytes[_at..].IndexOfAnyExcept((byte)0xFF);
        if (code < 0 || _bytes[_at + code] == 0)
            return null;

        _at += code + 1;
        return _bytes[_at - 1];
    }
}
