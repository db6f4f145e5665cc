using Harness.Imaging;

namespace Harness.Acceptance.OthersPictures;

/// <summary>A program that isn't ours and one way of writing a picture with it.</summary>
internal sealed record OthersEncoder(string Name, PictureFormat Format, Func<int, int, Task<byte[]>> EncodeAsync)
{
    /// <summary>A command that reads a drawn picture and writes the file.</summary>
    public static OthersEncoder Of(string name, PictureFormat format, Func<int, int, byte[]> draw, string command)
    {
        var words = command.Split(' ');
        return new OthersEncoder(name, format, async (width, height) => (await Filter.RunAsync(words[0], words[1..], draw(width, height))).Output);
    }

    /// <summary>The browser's own encoder, as a page gets at it.</summary>
    public static OthersEncoder OfBrowser(string name, PictureFormat format, string type, double quality, double opacity) =>
        new(name, format, (width, height) => BrowserCanvas.EncodeAsync(width, height, type, quality, opacity));

    // How it shows in the name of a test.
    public override string ToString() => Name;
}
