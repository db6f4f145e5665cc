using System.Collections.Concurrent;
using Harness.Imaging;
using Harness.Runner;

namespace Harness.Acceptance.OthersPictures;

/// <summary>
/// Files that other people's programs write at the time of the test: whole ones keep the promises of shipped scenarios; cut, of another size or of another
/// format they break them. What a cut takes away is judged by other people's decoders, too.
/// </summary>
[Parallelizable(ParallelScope.Children)]
public sealed class OthersPicturesTests
{
    private const int Edge = 256;

    // The only shipped promise of a size so small is a SHOULD.
    private const string OfSize = "openai-2025/sizes/dall-e-2[256x256]";
    private const string Hosted = "xhuoapi/json-edits/picture-is-real";

    private static readonly IReadOnlyList<OthersEncoder> Encoders = OthersEncoders.All;

    private static readonly PictureFormat[] Promised = [PictureFormat.Png, PictureFormat.Jpeg, PictureFormat.Webp];

    private readonly ConcurrentDictionary<(string Encoder, int Height), Lazy<Task<byte[]>>> _written = new();
    private PictureCourt _court = null!;

    [OneTimeSetUp]
    public async Task OpenAsync() => _court = new PictureCourt((await Shipped.LoadAsync()).Suite);

    [TestCaseSource(nameof(Encoders))]
    public async Task Whole_it_is_what_was_asked_for(object encoder)
    {
        var (format, picture) = (((OthersEncoder)encoder).Format, await WrittenAsync(encoder));

        Assert.That(await _court.JudgeAsync(OfSize, picture), Is.InstanceOf<Verdict.Passed>());
        Assert.That(await _court.JudgeHostedAsync(Hosted, picture), Is.InstanceOf<Verdict.Passed>());
        if (Promised.Contains(format))
            Assert.That(await _court.JudgeAsync(OfFormat(format), picture), Is.InstanceOf<Verdict.Passed>());
        Assert.That(await BrowserCanvas.SizeOfAsync(PictureMediaType.Of(format), picture), Is.EqualTo($"{Edge}x{Edge}"));
    }

    [TestCaseSource(nameof(Encoders))]
    public async Task Cut_anywhere_it_is_caught(object encoder)
    {
        var (format, picture) = (((OthersEncoder)encoder).Format, await WrittenAsync(encoder));
        foreach (var length in Cuts(picture, [.. Enumerable.Range(1, 20)]))
        {
            Assert.That(await _court.JudgeHostedAsync(Hosted, picture[..length]), Is.InstanceOf<Verdict.Failed>(), $"{length} of {picture.Length} bytes");
            if (Promised.Contains(format))
                Assert.That(await _court.JudgeAsync(OfFormat(format), picture[..length]), Is.InstanceOf<Verdict.Failed>(), $"{length} of {picture.Length} bytes");
        }
    }

    // So that no verdict rests on our reading alone: what is called damaged is damaged for them, too.
    [TestCaseSource(nameof(Encoders))]
    public async Task Others_complain_of_every_cut_too(object encoder)
    {
        var (format, picture) = (((OthersEncoder)encoder).Format, await WrittenAsync(encoder));
        var whole = await OthersDecoders.DecodeAsync(format, picture);
        Assert.That(whole.IsContent, whole.Complaint);
        foreach (var length in Cuts(picture, [1, 2, 12]))
            Assert.That((await OthersDecoders.DecodeAsync(format, picture[..length])).IsContent, Is.False, $"{length} of {picture.Length} bytes");
    }

    [TestCaseSource(nameof(Encoders))]
    public async Task Of_another_size_it_is_caught(object encoder)
    {
        var verdict = await _court.JudgeAsync(OfSize, await WrittenAsync(encoder, Edge - 1));

        Assert.That(verdict, Is.InstanceOf<Verdict.Warned>());
        Assert.That(((Verdict.Warned)verdict).Mismatch.Actual, Does.Contain($"{Edge}x{Edge - 1}"));
    }

    [TestCaseSource(nameof(Encoders))]
    public async Task Called_another_format_it_is_caught(object encoder)
    {
        var (format, picture) = (((OthersEncoder)encoder).Format, await WrittenAsync(encoder));
        foreach (var promised in Promised.Where(other => other != format))
        {
            var verdict = await _court.JudgeAsync(OfFormat(promised), picture);
            Assert.That(verdict, Is.InstanceOf<Verdict.Failed>(), $"{promised}");
            Assert.That(((Verdict.Failed)verdict).Mismatch.Actual, Does.Contain($"a {Word(format)} of"));
        }
    }

    // Every sixteenth, and at the end, where formats keep what only says that it is the end: nobody's pixels need it, and yet no decoder is content without.
    private static IEnumerable<int> Cuts(byte[] picture, int[] missing) =>
        Enumerable.Range(0, 16).Select(part => picture.Length * part / 16).Concat(missing.Select(bytes => picture.Length - bytes));

    private static string OfFormat(PictureFormat format) => $"3hei/options/format[{Word(format)}]";

    private static string Word(PictureFormat format) => PictureMediaType.Of(format).Split('/')[1];

    private Task<byte[]> WrittenAsync(object encoder) => WrittenAsync(encoder, Edge);

    private Task<byte[]> WrittenAsync(object encoder, int height)
    {
        var writer = (OthersEncoder)encoder;
        return _written.GetOrAdd((writer.Name, height), _ => new Lazy<Task<byte[]>>(() => writer.EncodeAsync(Edge, height))).Value;
    }
}
