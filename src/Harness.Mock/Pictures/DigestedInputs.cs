using System.Collections.Immutable;
using Harness.Mock.Checking;

namespace Harness.Mock.Pictures;

/// <summary>The digest of all pictures that came with a request, or why one of them can't be used.</summary>
internal sealed record DigestedInputs(ulong Digest, Refusal? Refusal)
{
    /// <summary>What was seen of each; empty where nobody asks.</summary>
    public ImmutableArray<SeenPicture> Seen { get; init; } = [];
}
