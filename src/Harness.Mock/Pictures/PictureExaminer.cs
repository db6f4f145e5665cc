using Harness.Imaging.Decode;
using Harness.Spec.Pictures;
using Harness.Spec.Tokens;

namespace Harness.Mock.Pictures;

/// <summary>
/// Looks closer at the pictures of a request, where tokens or a mask ask for it. A picture whose size can't be known, because its address is
/// stood in for or its header is damaged, counts as 1024x1024.
/// </summary>
internal sealed class PictureExaminer
{
    private const int UnknownSide = 1024;

    private readonly string? _mask;
    private readonly MaskReader _masks;

    private PictureExaminer(string? mask, MaskReader masks) => (_mask, _masks) = (mask, masks);

    /// <summary>The one for a request; null where nothing is asked, so that uploads are read once and no more.</summary>
    public static PictureExaminer? For(PictureRow look, TokenRow? tokens, MaskReader masks) =>
        look.Mask is null && tokens?.Input is null ? null : new PictureExaminer(look.Mask, masks);

    public SeenPicture Examine(string parameter, int place, ReadOnlyMemory<byte> bytes)
    {
        var (width, height) = PictureHeader.Read(bytes) is PictureHeader.Picture header ? (header.Width, header.Height) : (UnknownSide, UnknownSide);
        return new SeenPicture(parameter, place, DigestOf(bytes), width, height, parameter == _mask ? _masks.Read(bytes) : null);
    }

    /// <summary>What stands for a picture whose bytes nobody has.</summary>
    public SeenPicture StandIn(RemotePicture picture) =>
        new(picture.Parameter, picture.Place, _mask is null ? 0 : PictureDigest.Of(picture.Address.AbsoluteUri, 0), UnknownSide, UnknownSide, null);

    // Only masks ask for it, and uploads are large.
    private ulong DigestOf(ReadOnlyMemory<byte> bytes) => _mask is null ? 0 : PictureDigest.Of(bytes.Span, 0);
}
