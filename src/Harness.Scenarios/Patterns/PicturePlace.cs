using System.Diagnostics;
using Harness.Scenarios.Judging;
using Harness.Spec;

namespace Harness.Scenarios.Patterns;

/// <summary>Finds the picture that the text at a place holds: base64, a data URL, or an address.</summary>
internal static class PicturePlace
{
    private const string Noun = "a picture";
    private const int MostShown = 80;

    /// <summary>The picture, or what is there instead. Neither while its address isn't fetched yet.</summary>
    public static (PictureFacts.Picture? Picture, Difference? Difference) Find(Place seen, SourceSpan at, JudgingContext context)
    {
        if (seen.Text is not { } text)
            return (null, seen.Differs("base64 or the address of a picture", at));
        return FactsOf(text, context) switch
        {
            PictureFacts.Picture picture => (picture, null),
            PictureFacts.NotFetched => (null, null),
            PictureFacts.Unreached unreached => (null, seen.Differs(Noun, Shown.Plain(unreached.Reason), at)),
            PictureFacts.NoPicture nothing => (null, seen.Differs(Noun, $"{Shown.Plain(nothing.Reason)} ({Shown.Quoted(Beginning(text))})", at)),
            _ => throw new UnreachableException(),
        };
    }

    private static PictureFacts FactsOf(string text, JudgingContext context)
    {
        if (text.StartsWith("data:", StringComparison.OrdinalIgnoreCase))
        {
            var comma = text.IndexOf(";base64,", StringComparison.OrdinalIgnoreCase);
            return comma > 0 && Base64Text.Decode(text[(comma + 8)..]) is { } inside
                ? context.Pictures.Of(inside)
                : new PictureFacts.NoPicture("a data URL without base64");
        }
        if (Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https")
            return context.Pictures.Behind(address);
        return Base64Text.Decode(text) is { } bytes ? context.Pictures.Of(bytes) : new PictureFacts.NoPicture("neither base64 nor an address");
    }

    private static string Beginning(string text) => text.Length > MostShown ? text[..MostShown] + "…" : text;
}
