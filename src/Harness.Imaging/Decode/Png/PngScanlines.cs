using System.IO.Compression;

namespace Harness.Imaging.Decode.Png;

/// <summary>
/// Inflates the image data through a small buffer and counts it: each line with a known filter, and no byte more or less. Lines are only
/// put together where their pixels are wanted.
/// </summary>
internal sealed class PngScanlines : IDisposable
{
    private const int LastFilter = 4;

    private readonly JoinedStream _deflated;
    private readonly ZLibStream _inflated;
    private readonly byte[] _buffer = new byte[16 * 1024];
    private readonly PngAlphaLines? _alpha;
    private int _at;
    private int _filled;
    private long _before;

    private PngScanlines(IReadOnlyList<ReadOnlyMemory<byte>> data, PngAlphaLines? alpha)
    {
        _alpha = alpha;
        _deflated = new JoinedStream(data);
        _inflated = new ZLibStream(_deflated, CompressionMode.Decompress);
    }

    private long Seen => _before + _at;

    /// <summary>The first thing wrong, or null. At most one buffer is inflated beyond the size the header asks for.</summary>
    public static string? Fault(PngHeader header, IReadOnlyList<ReadOnlyMemory<byte>> data, PngAlphaLines? alpha)
    {
        using var lines = new PngScanlines(data, alpha);
        try
        {
            return lines.Fault(header);
        }
        catch (InvalidDataException)
        {
            return $"the image data can't be inflated beyond byte {lines.Seen}";
        }
        catch (IOException)
        {
            // What zlib reports of a stream in no known state.
            return $"the image data can't be inflated beyond byte {lines.Seen}";
        }
    }

    public void Dispose() => _inflated.Dispose();

    private string? Fault(PngHeader header)
    {
        var passes = header.Passes().ToArray();
        var expected = passes.Sum(pass => pass.Lines * (1 + pass.BytesALine));
        foreach (var pass in passes)
        {
            _alpha?.Begin(pass);
            for (var line = 0; line < pass.Lines; line++)
            {
                if (!Fill())
                    return TooFew(expected);

                if (_buffer[_at] > LastFilter)
                    return $"line {line} has filter {_buffer[_at]}, which PNG doesn't have";

                if (!Take(line, pass.BytesALine))
                    return TooFew(expected);
            }
        }

        // Asking for one more byte also makes the stream's own checksum be read.
        if (Fill())
            return $"the image data inflates to more than the {expected} bytes that IHDR asks for";

        return _deflated.FellShort ? "the image data ends before its checksum" : null;
    }

    private string TooFew(long expected) => $"the image data inflates to {Seen} bytes, IHDR asks for {expected}";

    private bool Take(int line, long bytes)
    {
        if (_alpha is not { IsWanting: true })
            return Skip(1 + bytes);

        var filter = _buffer[_at++];
        if (!Copy(_alpha.Room))
            return false;

        _alpha.Take(filter, line);
        return true;
    }

    private bool Copy(Span<byte> room)
    {
        while (Fill())
        {
            var step = Math.Min(room.Length, _filled - _at);
            _buffer.AsSpan(_at, step).CopyTo(room);
            _at += step;
            room = room[step..];
            if (room.IsEmpty)
                return true;
        }

        return false;
    }

    private bool Skip(long count)
    {
        while (Fill())
        {
            var step = (int)Math.Min(count, _filled - _at);
            _at += step;
            count -= step;
            if (count == 0)
                return true;
        }

        return false;
    }

    private bool Fill()
    {
        if (_at < _filled)
            return true;

        (_before, _at, _filled) = (_before + _filled, 0, 0);
        _filled = _inflated.Read(_buffer, 0, _buffer.Length);
        return _filled > 0;
    }
}
