using System.Text;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using Harness.Mock.Requests;

namespace Harness.Mock.Tests.Requests;

/// <summary>What holds for any form: what was joined is split again byte for byte, and garbage is a value, never an exception.</summary>
public sealed class MultipartProperties
{
    private static readonly Gen<string> Boundaries = Gen.Elements("0123456789abcXYZ'()+_,-./:=?".ToCharArray()).NonEmptyListOf()
        .Select(characters => new string([.. characters.Take(70)]));

    // Pieces that boundaries, headers and line ends are made of come far more often than chance would have them.
    private static Gen<byte[]> Contents(string boundary) => Gen.OneOf(
            Gen.Choose(0, 255).Select(value => (byte[])[(byte)value]),
            Gen.Elements("\r", "\n", "\r\n", "--", "\r\n--", "-", " ", "\r\n\r\n", boundary, boundary + "--", "--" + boundary).Select(Encoding.Latin1.GetBytes))
        .ListOf().Select(pieces => pieces.SelectMany(piece => piece).ToArray());

    [FsCheck.NUnit.Property(MaxTest = 2000, Replay = "11,13")]
    public Property What_was_joined_is_split_again_byte_for_byte() =>
        Prop.ForAll(Arb.From(from boundary in Boundaries from contents in Contents(boundary).NonEmptyListOf() select (boundary, contents)), form =>
        {
            var (boundary, contents) = form;
            // A client picks a boundary that its content doesn't hold.
            var whole = contents.Where(content => !Holds(content, boundary)).Take(200).ToArray();
            var outcome = MultipartBody.Read(Join(whole, boundary), boundary);
            return outcome.Fields is { } fields && whole.Index().All(part =>
                fields.Find($"f{part.Index}") is ParameterValue.File file && file.Content.Span.SequenceEqual(part.Item));
        });

    [FsCheck.NUnit.Property(MaxTest = 5000, Replay = "17,19")]
    public Property Garbage_is_refused_or_read_and_never_thrown_at() =>
        Prop.ForAll(Arb.From(from boundary in Boundaries from garbage in Contents(boundary) select (boundary, garbage)), form =>
        {
            var outcome = MultipartBody.Read((byte[])[.. Encoding.Latin1.GetBytes("--" + form.boundary + "\r\n"), .. form.garbage], form.boundary);
            return outcome.Fields is null == outcome.Problem.Length > 0;
        });

    [FsCheck.NUnit.Property(MaxTest = 5000, Replay = "23,29")]
    public Property Garbage_in_headers_is_never_thrown_at() =>
        Prop.ForAll(Arb.From(Gen.Elements("form-data", ";", "=", "\"", "\\", "name", "filename", "filename*", "'", "%", "%2", "%22", " ", ":", "\r\n", "Content-Disposition:", "\u00ff")
            .ListOf().Select(string.Concat)), lines => _ = PartHeaders.Read(Encoding.Latin1.GetBytes(lines)));

    // A whole line of it: lines that merely begin with the boundary are content.
    private static bool Holds(byte[] content, string boundary) =>
        Regex.IsMatch(Encoding.Latin1.GetString([.. "\r\n"u8, .. content, .. "\r\n"u8]), $"\r\n--{Regex.Escape(boundary)}(--)?[ \t]*[\r\n]");

    private static byte[] Join(byte[][] contents, string boundary)
    {
        var body = new MemoryStream();
        for (var index = 0; index < contents.Length; index++)
        {
            body.Write(Encoding.Latin1.GetBytes($"--{boundary}\r\nContent-Disposition: form-data; name=f{index}; filename=f\r\n\r\n"));
            body.Write(contents[index]);
            body.Write("\r\n"u8);
        }
        body.Write(Encoding.Latin1.GetBytes($"--{boundary}--\r\n"));
        return body.ToArray();
    }
}
