namespace Harness.Imaging.Probe.Gif;

/// <summary>A run of pixel values that one code stands for.</summary>
/// <param name="Length">In pixels.</param>
/// <param name="First">The first value.</param>
/// <param name="HasWatched">Whether the value that is looked for is among them.</param>
internal readonly record struct LzwEntry(int Length, byte First, bool HasWatched);
