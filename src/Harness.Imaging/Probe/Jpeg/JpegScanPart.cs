using Harness.Imaging.Decode.Jpeg;

namespace Harness.Imaging.Probe.Jpeg;

/// <summary>One component's share of a scan.</summary>
/// <param name="Component">As the frame has it.</param>
/// <param name="Index">In the frame.</param>
/// <param name="DcTable">0 to 3.</param>
/// <param name="AcTable">0 to 3.</param>
internal sealed record JpegScanPart(int Index, JpegComponent Component, int DcTable, int AcTable);
