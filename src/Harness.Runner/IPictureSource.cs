namespace Harness.Runner;

/// <summary>Gets the pictures to which answers refer by address. Never sends the key.</summary>
public interface IPictureSource
{
    /// <summary>The bytes behind an address, or why there are none; bounded in size and time. Throws only when cancelled.</summary>
    Task<FetchedPicture> FetchAsync(Uri address, CancellationToken cancel);
}
