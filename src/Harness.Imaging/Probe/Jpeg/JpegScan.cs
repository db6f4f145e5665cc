using Harness.Imaging.Decode.Jpeg;

namespace Harness.Imaging.Probe.Jpeg;

/// <summary>The scan header (B.2.3).</summary>
internal sealed record JpegScan(IReadOnlyList<JpegScanPart> Parts, bool HoldsDc)
{
    /// <summary>A bit for each component of the frame.</summary>
    public int ComponentBits => Parts.Aggregate(0, (bits, part) => bits | 1 << part.Index);

    /// <summary>Null where it doesn't fit the frame.</summary>
    public static JpegScan? Parse(ReadOnlySpan<byte> content, JpegFrame frame)
    {
        if (content.IsEmpty || content[0] is 0 or > 4 || content.Length != 4 + 2 * content[0])
            return null;

        var parts = new List<JpegScanPart>();
        for (var rest = content[1..]; rest.Length > 3; rest = rest[2..])
        {
            var id = rest[0];
            var index = frame.Components.Select(component => component.Id).ToList().IndexOf(id);
            if (index < 0 || parts.Any(part => part.Index == index) || (rest[1] & 0b1100_1100) != 0)
                return null;

            parts.Add(new JpegScanPart(index, frame.Components[index], rest[1] >> 4, rest[1] & 15));
        }

        return new JpegScan(parts, content[^3] == 0);
    }

    /// <summary>How many units (A.2) the scan must hold: of interleaved blocks, or of single ones where it has one component.</summary>
    public int Units(JpegFrame frame)
    {
        if (Parts.Count > 1)
            return Ceiling(frame.Width, 8 * frame.MostAcross) * Ceiling(frame.Height, 8 * frame.MostDown);

        var component = Parts[0].Component;
        return Ceiling(Ceiling(frame.Width * component.Across, frame.MostAcross), 8)
            * Ceiling(Ceiling(frame.Height * component.Down, frame.MostDown), 8);
    }

    /// <summary>How many of a part's blocks make up one unit.</summary>
    public int BlocksOf(JpegScanPart part) => Parts.Count > 1 ? part.Component.Across * part.Component.Down : 1;

    private static int Ceiling(int value, int by) => (value + by - 1) / by;
}
