namespace Harness.Imaging.Encode;

/// <summary>So many pixels of one colour, side by side.</summary>
internal readonly record struct MosaicRun(Colour Colour, int Pixels);
