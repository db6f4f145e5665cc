using Harness.Imaging;

namespace Harness.Mock.Pictures;

/// <summary>
/// A picture of a request as far as tokens and masks ask: where it stood among the others, its own digest (0 where no mask asks for it), its size, and, of a mask,
/// where it is transparent (null where that can't be read: then there is no mask).
/// </summary>
internal sealed record SeenPicture(string Parameter, int Place, ulong Digest, int Width, int Height, AlphaPlane? Alpha);
