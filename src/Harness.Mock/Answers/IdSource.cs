using Harness.Mock.Pictures;

namespace Harness.Mock.Answers;

/// <summary>UUIDs of version 4 from a seed: a mock that starts anew with the same seed names its tasks alike.</summary>
internal sealed class IdSource(ulong seed)
{
    private long _issued;

    public Guid Next()
    {
        var number = (ulong)Interlocked.Increment(ref _issued);
        Span<byte> bytes = stackalloc byte[16];
        BitConverter.TryWriteBytes(bytes, PictureDigest.Mix(seed, number));
        BitConverter.TryWriteBytes(bytes[8..], PictureDigest.Mix(~seed, number));
        bytes[6] = (byte)(bytes[6] & 0x0F | 0x40);
        bytes[8] = (byte)(bytes[8] & 0x3F | 0x80);
        return new Guid(bytes, bigEndian: true);
    }
}
