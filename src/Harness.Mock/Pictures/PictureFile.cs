using Harness.Imaging.Encode;

namespace Harness.Mock.Pictures;

/// <summary>The bytes of a picture, from the cache or from a pool; valid until disposal.</summary>
internal readonly struct PictureFile : IDisposable
{
    private readonly byte[]? _kept;
    private readonly EncodedPicture? _rented;

    public PictureFile(byte[] kept) => _kept = kept;

    public PictureFile(EncodedPicture rented) => _rented = rented;

    public ReadOnlySpan<byte> Bytes => _rented is null ? _kept : _rented.Bytes;

    public void Dispose() => _rented?.Dispose();
}
