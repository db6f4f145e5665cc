using System.Collections.Immutable;
using Harness.Mock.Checking;

namespace Harness.Mock.Pictures;

/// <summary>
/// What came with a request as pictures: a digest of those that are already here, the addresses of those that aren't,
/// or the reason why one of them is none.
/// </summary>
internal sealed record InputPictures(ulong Digest, ImmutableArray<RemotePicture> Remote, Refusal? Refusal)
{
    /// <summary>Of a request that has none.</summary>
    public static InputPictures None { get; } = new(0, [], null);

    /// <summary>Looks closer at each, or null where nobody asks.</summary>
    public PictureExaminer? Examiner { get; init; }

    /// <summary>What it saw of those that are here.</summary>
    public ImmutableArray<SeenPicture> Seen { get; init; } = [];
}
