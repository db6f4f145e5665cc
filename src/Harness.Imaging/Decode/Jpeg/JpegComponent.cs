namespace Harness.Imaging.Decode.Jpeg;

/// <summary>One colour channel and its sampling factors.</summary>
internal sealed record JpegComponent(byte Id, int Across, int Down);
