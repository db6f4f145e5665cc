namespace Harness.Imaging.Encode;

/// <summary>The picture that an edit leaves as it was, outside of what it changes.</summary>
/// <param name="Seed">What decided the colours of the picture that was edited.</param>
/// <param name="Area">What was edited; made for a picture of the order's size.</param>
public sealed record PictureBeneath(ulong Seed, AreaMask Area);
