using System.Buffers.Binary;
using System.Text;

namespace Harness.Imaging.Decode.Png;

/// <summary>Walks the chunks from IHDR to IEND (5.3, 5.6) and keeps what the pixels need.</summary>
internal sealed class PngChunks
{
    private const int Overhead = 12;

    private readonly List<ReadOnlyMemory<byte>> _imageData = [];
    private bool _hasPalette;

    /// <summary>The contents of the IDAT chunks: one zlib stream.</summary>
    public IReadOnlyList<ReadOnlyMemory<byte>> ImageData => _imageData;

    /// <summary>Whether there was a tRNS chunk.</summary>
    public bool HasTransparency { get; private set; }

    /// <summary>The content of the tRNS chunk; empty where there is none in its place, before the image data.</summary>
    public ReadOnlyMemory<byte> Transparency { get; private set; }

    /// <summary>The first thing wrong, or null.</summary>
    public string? Fault(ReadOnlyMemory<byte> bytes, PngHeader header)
    {
        var lastType = "";
        for (var at = PngPicture.Signature.Length; ;)
        {
            var rest = bytes[at..];
            if (rest.Length < Overhead)
                return $"the file ends at byte {bytes.Length}, without an IEND chunk";

            var type = Encoding.Latin1.GetString(rest.Span.Slice(4, 4));
            if (!type.All(char.IsAsciiLetter))
                return $"no chunk type at byte {at + 4}";

            var length = BinaryPrimitives.ReadUInt32BigEndian(rest.Span);
            if (length > rest.Length - Overhead)
                return $"{type} chunk at byte {at} says {length} bytes, {rest.Length - Overhead} are left";

            if (Crc32.Of(rest.Span.Slice(4, 4 + (int)length)) != BinaryPrimitives.ReadUInt32BigEndian(rest.Span[(8 + (int)length)..]))
                return $"{type} chunk at byte {at} has a wrong checksum";

            if (type == "IEND")
                return FaultAtEnd(header);

            if (FaultOf(type, lastType, at) is { } fault)
                return fault;

            if (type == "IDAT")
                _imageData.Add(rest.Slice(8, (int)length));

            if (type == "tRNS" && _imageData.Count == 0)
                Transparency = rest.Slice(8, (int)length);

            lastType = type;
            at += Overhead + (int)length;
        }
    }

    private string? FaultOf(string type, string lastType, int at)
    {
        switch (type)
        {
            case "IHDR" when lastType.Length > 0:
                return $"a second IHDR chunk at byte {at}";
            case "IDAT" when _imageData.Count > 0 && lastType != "IDAT":
                return $"IDAT chunk at byte {at} comes after a {lastType} chunk, apart from the others";
            case "PLTE":
                _hasPalette = true;
                return null;
            case "tRNS":
                HasTransparency = true;
                return null;
            case "IHDR" or "IDAT":
                return null;
            default:
                return char.IsAsciiLetterUpper(type[0]) ? $"{type} chunk at byte {at} is critical and not known" : null;
        }
    }

    private string? FaultAtEnd(PngHeader header)
    {
        if (_imageData.Count == 0)
            return "there is no IDAT chunk";

        return header.ColourType == PngHeader.Palette && !_hasPalette ? "there is no PLTE chunk for the palette" : null;
    }
}
