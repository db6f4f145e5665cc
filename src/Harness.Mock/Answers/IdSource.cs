using System.Numerics;
using Harness.Mock.Pictures;
using Harness.Spec.Answers;

namespace Harness.Mock.Answers;

/// <summary>UUIDs of version 4 from a seed: a mock that starts anew with the same seed names its tasks alike.</summary>
internal sealed class IdSource(ulong seed)
{
    private const string Digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    private long _issued;

    /// <summary>An id in a form of the dialect's: <c>$hex</c> is 32 hexadecimal digits, <c>$key</c> 22 letters and digits, <c>$uuid</c> a UUID, none ever issued before.</summary>
    public string Write(Template form) => TemplateText.Render(form, name => name switch
    {
        "hex" => Next().ToString("N"),
        "key" => Key(Next()),
        _ => Next().ToString(),
    });

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

    private static string Key(Guid id)
    {
        var number = new BigInteger(id.ToByteArray(), isUnsigned: true);
        return string.Create(22, number, (key, rest) =>
        {
            for (var at = 0; at < key.Length; at++)
            {
                key[at] = Digits[(int)(rest % Digits.Length)];
                rest /= Digits.Length;
            }
        });
    }
}
