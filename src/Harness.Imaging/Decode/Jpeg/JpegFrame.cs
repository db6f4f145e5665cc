using System.Buffers.Binary;

namespace Harness.Imaging.Decode.Jpeg;

/// <summary>The frame header (B.2.2).</summary>
internal sealed record JpegFrame(byte Marker, int Width, int Height, IReadOnlyList<JpegComponent> Components)
{
    private const int BeforeComponents = 6;

    /// <summary>Baseline and extended sequential: the kinds whose blocks are counted.</summary>
    public bool IsSequentialHuffman => Marker is 0xC0 or 0xC1;

    public int MostAcross => Components.Max(component => component.Across);

    public int MostDown => Components.Max(component => component.Down);

    /// <summary>Null where the header isn't one, or leaves the height to a later DNL segment, which hardly any decoder reads.</summary>
    public static JpegFrame? Parse(byte marker, ReadOnlySpan<byte> content)
    {
        if (content.Length < BeforeComponents || content.Length != BeforeComponents + 3 * content[5])
            return null;

        var height = BinaryPrimitives.ReadUInt16BigEndian(content[1..]);
        var width = BinaryPrimitives.ReadUInt16BigEndian(content[3..]);
        if (width == 0 || height == 0 || content[5] is 0 or > 4)
            return null;

        var components = new List<JpegComponent>();
        for (var rest = content[BeforeComponents..]; rest.Length > 0; rest = rest[3..])
            components.Add(new JpegComponent(rest[0], rest[1] >> 4, rest[1] & 15));

        return components.All(component => component is { Across: >= 1 and <= 4, Down: >= 1 and <= 4 })
            ? new JpegFrame(marker, width, height, components)
            : null;
    }
}
