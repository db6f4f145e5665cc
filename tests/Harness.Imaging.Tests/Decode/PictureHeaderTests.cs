using Harness.Imaging.Decode;
using Harness.Imaging.Encode;
using Harness.Imaging.Tests.Probe;

namespace Harness.Imaging.Tests.Decode;

public sealed class PictureHeaderTests
{
    private static readonly IReadOnlyList<FixtureRow> Rows = FixtureRows.All;

    [TestCaseSource(nameof(Rows))]
    public void Others_pictures_are_what_they_are(object row)
    {
        var known = (FixtureRow)row;

        // That a later frame has a clear colour isn't seen at the beginning.
        var hasAlpha = known.HasAlpha && known.File != "gif-animated-optimized-gifsicle.gif";
        Assert.That(PictureHeader.Read(known.Bytes()), Is.EqualTo(new PictureHeader.Picture(known.Format, known.Width, known.Height, hasAlpha)));
    }

    [Test]
    public void Our_own_pictures_are_what_they_are(
        [Values(PictureFormat.Png, PictureFormat.Jpeg, PictureFormat.Webp)] PictureFormat format, [Values] bool transparent)
    {
        var bytes = PictureEncoder.Encode(new() { Width = 3840, Height = 16, Format = format, Transparent = transparent });
        Assert.That(
            PictureHeader.Read(bytes),
            Is.EqualTo(new PictureHeader.Picture(format, 3840, 16, transparent && format != PictureFormat.Jpeg)));
    }

    [TestCaseSource(nameof(Rows))]
    public void Cut_short_anywhere_it_is_read_without_a_throw(object row)
    {
        var bytes = ((FixtureRow)row).Bytes();
        for (var length = 0; length < bytes.Length; length++)
            Assert.That(PictureHeader.Read(bytes.AsMemory(0, length)), Is.Not.Null);
    }

    [TestCase("GIF89a\0\0\0\0\0\0\0", "screen of 0x0")]
    [TestCase("GIF89a", "without a screen descriptor")]
    [TestCase("RIFF\u0004\0\0\0WEBP", "no chunk that gives a size")]
    [TestCase("RIFF\u0010\0\0\0WEBPVP8L\0\0\0\0", "VP8L chunk gives no size")]
    [TestCase("\u0089PNG\r\n\u001a\n", "without an IHDR chunk")]
    [TestCase("\u00ff\u00d8\u00ff\u00d9", "without a frame header")]
    [TestCase("<html>", "starts with 3C68746D6C3E")]
    [TestCase("", "there are no bytes")]
    public void What_gives_no_size_is_no_picture(string text, string reason) =>
        Assert.That(
            PictureHeader.Read(System.Text.Encoding.Latin1.GetBytes(text)),
            Is.InstanceOf<PictureHeader.Unreadable>().With.Property("Reason").Contains(reason));
}
