using System.Diagnostics;
using Harness.Imaging;
using Harness.Imaging.Probe;
using Harness.Scenarios.Judging;

namespace Harness.Runner.Judging;

/// <summary>
/// What is known about the pictures of one exchange. Judging asks it and it answers at once; addresses that it doesn't know yet it notes,
/// to be fetched before the next judgement.
/// </summary>
internal sealed class PictureEvidence(PictureMemory memory) : IPictureEvidence
{
    // An answer may name any number of addresses, none of which it has to serve itself.
    private const int MostAddresses = 32;

    private readonly Dictionary<Uri, PictureFacts> _fetched = [];
    private readonly List<Uri> _wanted = [];

    /// <summary>Whether a judgement asked for a picture that isn't fetched yet: then its outcome doesn't count.</summary>
    public bool IsWanting => _wanted.Count > 0;

    public PictureFacts Of(ReadOnlyMemory<byte> bytes) => memory.Of(bytes, Look);

    /// <summary>
    /// Why the judgement since <see cref="BeginJudgement"/> met a picture that couldn't be asked for, or null. A judgement ends at its first
    /// difference, so a difference that comes with this rests on it.
    /// </summary>
    public string? WhyUnreached { get; private set; }

    public void BeginJudgement() => WhyUnreached = null;

    public PictureFacts Behind(Uri address)
    {
        if (_fetched.TryGetValue(address, out var facts))
        {
            WhyUnreached ??= (facts as PictureFacts.Unreached)?.Reason;
            return facts;
        }
        if (_fetched.Count + _wanted.Count >= MostAddresses)
            return new PictureFacts.NoPicture($"not fetched: the answer names more than {MostAddresses} addresses");
        if (!_wanted.Contains(address))
            _wanted.Add(address);
        return new PictureFacts.NotFetched();
    }

    /// <summary>Fetches what is wanted.</summary>
    public async Task FetchAsync(IPictureSource source, CancellationToken cancel)
    {
        foreach (var address in _wanted)
        {
            _fetched[address] = await source.FetchAsync(address, cancel) switch
            {
                FetchedPicture.Bytes bytes => Of(bytes.Content),
                FetchedPicture.Unreached unreached => new PictureFacts.Unreached($"the picture can't be fetched: {unreached.Cause}"),
                FetchedPicture.Nothing nothing => new PictureFacts.NoPicture($"no picture came: {nothing.Cause}"),
                _ => throw new UnreachableException(),
            };
        }
        _wanted.Clear();
    }

    private static PictureFacts Look(ReadOnlyMemory<byte> bytes, string digest) => PictureProbe.Read(bytes) switch
    {
        ProbeResult.Picture picture => new PictureFacts.Picture(
            NameOf(picture.Format), picture.Width, picture.Height, picture.HasAlpha, IsTransparent(picture.Transparency), (picture.Wholeness as Wholeness.Damaged)?.Reason)
        { Digest = digest },
        ProbeResult.NotAPicture other => new PictureFacts.NoPicture($"not a picture: {other.Reason}"),
        _ => throw new UnreachableException(),
    };

    private static bool? IsTransparent(Transparency transparency) => transparency switch
    {
        Transparency.None => false,
        Transparency.Some => true,
        Transparency.Unknown => null,
        _ => throw new UnreachableException(),
    };

    private static string NameOf(PictureFormat format) => format switch
    {
        PictureFormat.Png => "png",
        PictureFormat.Jpeg => "jpeg",
        PictureFormat.Webp => "webp",
        PictureFormat.Gif => "gif",
        _ => throw new UnreachableException(),
    };
}
