using Harness.Imaging.Encode;

namespace Harness.Mock.Pictures;

/// <summary>A picture of an answer: what it looks like, its place among the others, and where it can be fetched. Its bytes are made when somebody asks.</summary>
internal sealed record MadePicture(PictureOrder Order, int Index, string? Url)
{
    /// <summary>What a stream shows of it before it is ready.</summary>
    public MadePicture Coarse(int coarseness) => this with { Order = Order with { Coarseness = coarseness } };
}
