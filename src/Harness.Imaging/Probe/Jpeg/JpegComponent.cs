namespace Harness.Imaging.Probe.Jpeg;

/// <summary>One colour channel and its sampling factors.</summary>
internal sealed record JpegComponent(byte Id, int Across, int Down);
