using Harness.Imaging.Probe;

namespace Harness.Acceptance;

/// <summary>A picture in a few words, such as <c>Png 1536x1024</c>, or what is wrong with it.</summary>
internal static class Look
{
    /// <summary>Format and size, and whether any pixel is see-through, by the bytes alone.</summary>
    public static string Of(ReadOnlyMemory<byte> bytes) => PictureProbe.Read(bytes) switch
    {
        ProbeResult.Picture { Wholeness: Wholeness.Whole } whole => $"{whole.Format} {whole.Width}x{whole.Height}{(whole.Transparency == Transparency.Some ? " see-through" : "")}",
        var other => $"{other}",
    };

    /// <summary>The same of base64 as it stands in JSON.</summary>
    public static string OfBase64(string? base64) => base64 is null ? "nothing" : Of(Convert.FromBase64String(base64));
}
