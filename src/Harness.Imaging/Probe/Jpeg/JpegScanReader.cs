using Harness.Imaging.Decode.Jpeg;

namespace Harness.Imaging.Probe.Jpeg;

/// <summary>
/// The entropy-coded data after a scan header, up to the next marker that isn't a restart. Faults complete the sentence
/// "the scan at byte 607 ...".
/// </summary>
internal ref struct JpegScanReader(ReadOnlySpan<byte> bytes, int at, int restartInterval)
{
    private const int LastCoefficient = 63;

    private readonly ReadOnlySpan<byte> _bytes = bytes;
    private int _restarts;

    /// <summary>Where the scan was read to: at its end, the marker after it.</summary>
    public int At { get; private set; } = at;

    /// <summary>Checks only that the data ends in a marker and that restarts are in order.</summary>
    public string? FaultInMarkers()
    {
        var start = At;
        do
        {
            if (NextInterval(out _) is { } fault)
                return fault;
        }
        while (TakeRestart());

        return At == start ? "holds no data" : null;
    }

    /// <summary>Decodes every block of a sequential scan, keeping none.</summary>
    public string? FaultInBlocks(JpegScan scan, JpegFrame frame, ReadOnlySpan<HuffmanTable?> tables)
    {
        foreach (var part in scan.Parts)
        {
            if (tables[part.DcTable] is null || tables[4 + part.AcTable] is null)
                return "uses a Huffman table that isn't defined";
        }

        var units = scan.Units(frame);
        for (var done = 0; done < units;)
        {
            if (NextInterval(out var interval) is { } fault)
                return fault;

            var reader = new JpegBitReader(interval);
            var end = restartInterval == 0 ? units : Math.Min(units, done + restartInterval);
            for (; done < end; done++)
            {
                if (!SkipUnit(ref reader, scan, tables))
                    return $"holds {done} of {units} units, then byte {At} is reached or the code is broken";
            }

            if (done < units && !TakeRestart())
                return $"holds {done} of {units} units, then byte {At} has no restart marker";
        }

        return null;
    }

    /// <summary>Up to the next marker; a 255 followed by zero is data.</summary>
    private string? NextInterval(out ReadOnlySpan<byte> interval)
    {
        var start = At;
        interval = default;
        while (true)
        {
            var next = _bytes[At..].IndexOf((byte)0xFF);
            if (next < 0 || At + next + 1 >= _bytes.Length)
                return $"has no marker before the file ends at byte {_bytes.Length}";

            At += next;
            if (_bytes[At + 1] != 0)
                break;

            At += 2;
        }

        interval = _bytes[start..At];

        // Any number of 255s may fill up before a marker.
        while (At + 2 < _bytes.Length && _bytes[At + 1] == 0xFF)
            At++;

        return IsRestart() && restartInterval > 0 && (_bytes[At + 1] & 7) != _restarts % 8
            ? $"has restart {_bytes[At + 1] & 7} at byte {At}, restart {_restarts % 8} is due"
            : null;
    }

    private readonly bool IsRestart() => _bytes[At + 1] is >= 0xD0 and <= 0xD7;

    private bool TakeRestart()
    {
        if (!IsRestart())
            return false;

        _restarts++;
        At += 2;
        return true;
    }

    private static bool SkipUnit(ref JpegBitReader reader, JpegScan scan, ReadOnlySpan<HuffmanTable?> tables)
    {
        foreach (var part in scan.Parts)
        {
            for (var block = scan.BlocksOf(part); block > 0; block--)
            {
                if (!SkipBlock(ref reader, tables[part.DcTable]!, tables[4 + part.AcTable]!))
                    return false;
            }
        }

        return true;
    }

    private static bool SkipBlock(ref JpegBitReader reader, HuffmanTable dc, HuffmanTable ac)
    {
        var (category, length) = dc.Decode(reader.Peek16());
        if (length == 0 || category > 16)
            return false;

        reader.Skip(length);
        reader.Skip(category);
        for (var coefficient = 1; coefficient <= LastCoefficient;)
        {
            (var symbol, length) = ac.Decode(reader.Peek16());
            if (length == 0)
                return false;

            reader.Skip(length);
            var (zeros, bits) = (symbol >> 4, symbol & 15);
            if (bits == 0 && zeros < 15)
                break;

            reader.Skip(bits);
            coefficient += zeros + 1;
            if (coefficient > LastCoefficient + 1)
                return false;
        }

        return !reader.IsOverdrawn;
    }
}
