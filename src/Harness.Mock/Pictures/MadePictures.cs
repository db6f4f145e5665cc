using System.Collections.Immutable;
using Harness.Mock.Checking;

namespace Harness.Mock.Pictures;

/// <summary>
/// The pictures of an answer, or why there are none. Both, where they were made and may not be shown: a stream has given its partial
/// pictures by then.
/// </summary>
internal sealed record MadePictures(MadePicture[] Pictures, Refusal? Refusal)
{
    /// <summary>How carefully they were made, in the document's words.</summary>
    public string Quality { get; init; } = "";

    /// <summary>What was seen of the pictures that they were made from; empty where nobody asks.</summary>
    public ImmutableArray<SeenPicture> Inputs { get; init; } = [];
}
