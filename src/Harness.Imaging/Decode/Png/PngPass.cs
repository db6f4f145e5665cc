namespace Harness.Imaging.Decode.Png;

/// <summary>Lines that come one after the other: the whole picture, or one pass of an interlaced one.</summary>
/// <param name="X">Where its first pixel lies.</param>
/// <param name="Y">Where its first line lies.</param>
/// <param name="StepX">From one pixel to the next.</param>
/// <param name="StepY">From one line to the next.</param>
/// <param name="Columns">Pixels in a line.</param>
/// <param name="Lines">How many.</param>
/// <param name="BytesALine">Without the filter byte.</param>
internal readonly record struct PngPass(int X, int Y, int StepX, int StepY, int Columns, int Lines, long BytesALine);
