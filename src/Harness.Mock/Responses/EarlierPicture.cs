namespace Harness.Mock.Responses;

/// <summary>
/// What earlier turns leave to the next: a digest of their pictures, and the seed by which the border of the last one is painted (null where
/// there was none).
/// </summary>
internal sealed record EarlierPicture(ulong Digest, ulong? Border)
{
    public static EarlierPicture None { get; } = new(0, null);
}
