namespace Harness.Imaging.Tests.Decode;

/// <summary>A picture in Fixtures whose alpha is one of the masks beside it.</summary>
internal sealed record MaskedFixture(string File)
{
    public const int Width = 64;
    public const int Height = 48;

    private static readonly string Folder = Path.Combine(TestContext.CurrentContext.TestDirectory, "Decode", "Fixtures");

    public static IReadOnlyList<MaskedFixture> All { get; } =
    [
        .. Directory.EnumerateFiles(Folder).Select(path => Path.GetFileName(path)).Where(name => !name.EndsWith(".pgm")).Order().Select(name => new MaskedFixture(name)),
    ];

    public byte[] Bytes() => System.IO.File.ReadAllBytes(Path.Combine(Folder, File));

    /// <summary>Its alpha, line by line.</summary>
    public byte[] Mask() => System.IO.File.ReadAllBytes(Path.Combine(Folder, File.Split('-')[0] + ".pgm"))[^(Width * Height)..];

    public override string ToString() => File;
}
