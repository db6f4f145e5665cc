using Harness.Imaging;

namespace Harness.Acceptance.OthersPictures;

/// <summary>A program that isn't ours and one way of writing a picture with it.</summary>
internal sealed record OthersEncoder(string Name, PictureFormat Format, Func<int, int, Task<byte[]>> EncodeAsync)
{
    /// <summary>A command that reads a drawn picture and writes the file.</summary>
    public static OthersEncoder Of(string name, PictureFormat format, Func<int, int, byte[]> draw, string command)
    {
        var words = command.Split(' ');
        return new OthersEncoder(name, format, async (width, height) => await WriteAsync(words, draw(width, height)));
    }

    /// <summary>The browser's own encoder, as a page gets at it.</summary>
    public static OthersEncoder OfBrowser(string name, PictureFormat format, string type, double quality, double opacity) =>
        new(name, format, (width, height) => BrowserCanvas.EncodeAsync(width, height, type, quality, opacity));

    // Some tell what they do, which is no complaint; how they end tells whether they could.
    private static async Task<byte[]> WriteAsync(string[] words, byte[] drawn)
    {
        var written = await Filter.RunAsync(words[0], words[1..], drawn);
        Assert.That(written.ExitCode, Is.Zero, written.Complaint);
        Assert.That(written.Output, Is.Not.Empty, written.Complaint);
        return written.Output;
    }

    // How it shows in the name of a test.
    public override string ToString() => Name;
}
