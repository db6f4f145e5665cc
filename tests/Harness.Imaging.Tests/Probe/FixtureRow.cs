using Harness.Imaging.Probe;

namespace Harness.Imaging.Tests.Probe;

/// <summary>What a file in Fixtures is known to hold.</summary>
internal sealed record FixtureRow(string File, PictureFormat Format, bool HasAlpha, int Width = 37, int Height = 23, Transparency? Shown = null)
{
    /// <summary>Whether a pixel is see-through; where nothing is said, one is wherever it can be.</summary>
    public Transparency Transparency => Shown ?? (HasAlpha ? Transparency.Some : Transparency.None);

    public byte[] Bytes() => System.IO.File.ReadAllBytes(Path.Combine(Folder, File));

    public static string Folder => Path.Combine(TestContext.CurrentContext.TestDirectory, "Probe", "Fixtures");

    // How a row shows in the name of a test.
    public override string ToString() => File;
}
