using System.Buffers.Binary;
using System.Text;

namespace Harness.Imaging.Decode.Webp;

/// <summary>A cursor over the chunks in some bytes: of a file, or of a frame in it.</summary>
internal ref struct WebpChunks(ReadOnlySpan<byte> bytes, int start)
{
    private const int Header = 8;

    private readonly ReadOnlySpan<byte> _bytes = bytes;
    private int _next = start;

    /// <summary>Four characters, some of which may be spaces.</summary>
    public string Type { get; private set; } = "";

    /// <summary>What is there of the chunk.</summary>
    public ReadOnlySpan<byte> Content { get; private set; }

    /// <summary>What is wrong with the current chunk, or with what stands in its place.</summary>
    public string? Fault { get; private set; }

    /// <summary>Moves on; false at the end, and after a fault.</summary>
    public bool Next()
    {
        var at = _next;
        if (Fault is not null || at >= _bytes.Length)
            return false;

        if (_bytes.Length - at < Header)
        {
            Fault = $"{_bytes.Length - at} bytes at byte {at} are too few for a chunk";
            return false;
        }

        Type = Encoding.Latin1.GetString(_bytes.Slice(at, 4));
        var length = BinaryPrimitives.ReadUInt32LittleEndian(_bytes[(at + 4)..]);
        var rest = _bytes[(at + Header)..];
        if (length > rest.Length)
            Fault = $"{Type.Trim()} chunk at byte {at} says {length} bytes, {rest.Length} are left";

        Content = rest[..(int)Math.Min(length, rest.Length)];

        // Chunks of odd length have a byte of padding, which nobody misses at the very end.
        _next = at + Header + Content.Length + Content.Length % 2;
        return true;
    }
}
