using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Harness.Mock.Tests.Hostile;

/// <summary>Multipart edits, some of whose parts were removed, doubled, renamed, relabelled or emptied, joined by usual and odd boundaries.</summary>
internal static class HostileForms
{
    private static readonly string Png = Encoding.Latin1.GetString(Client.TinyPng);

    public static Gen<(byte[] Bytes, string ContentType)> Bodies =>
        from boundary in HostileRequests.Mostly("b", "----WebKitFormBoundary0", "=_'():", "with blank", new string('b', 70), "\u00c3\u00bc")
        from parts in Parts
        from order in Gen.Shuffle(parts)
        from opening in HostileRequests.Mostly("", "\r\n", "preamble\r\n", "\n")
        from closing in HostileRequests.Mostly("--\r\n", "--", "", "-", "--\r\nepilogue", "\r\n")
        from quote in Gen.Elements("\"", boundary.Contains(' ', StringComparison.Ordinal) ? "\"" : "")
        let text = opening + string.Concat(order.Select(part => $"--{boundary}\r\n{part}\r\n")) + $"--{boundary}{closing}"
        select (Encoding.Latin1.GetBytes(text), $"multipart/form-data; boundary={quote}{boundary}{quote}");

    private static Gen<string[]> Parts =>
        from model in Gen.Elements(HostileJson.Models)
        from prompt in Gen.Elements("a cat", "\u00e8\u008b\u00b9", "\u00ff\u00fe", "", "--b", "\r\n--b", "\0")
        from image in Gen.OneOf(Gen.Elements(Png, Png, Png, "", "GIF89a", "<html>", "\u00ff\u00d8\u00ff\r\n--bb\r\n"), HostileJson.Addresses)
        from size in HostileJson.Sizes
        from count in Gen.Choose(1, 3)
        from fields in Gen.CollectToArray([("model", model), ("prompt", prompt), ("size", size), ("n", "2")], pair => Part(pair.Item1, pair.Item2))
        from images in Part("image", image).ArrayOf(count)
        select (string[])[.. fields.SelectMany(part => part), .. images.SelectMany(part => part)];

    private static Gen<string[]> Part(string name, string content) =>
        from spelling in HostileRequests.Mostly(name, name + "[]", name + "[0]", name + "[99999999999]", "", "[", "x", new string('n', 3000))
        from quote in Gen.Elements("\"", "")
        from file in Gen.Frequency((name == "image" ? 9 : 1, Gen.Elements("; filename=a.png", "; filename=\"\"", "; filename*=utf-8''%zz",
            "; filename=\"\\")), (name == "image" ? 1 : 9, Gen.Constant("")))
        from type in HostileRequests.Mostly("", "\r\nContent-Type: image/png", "\r\nContent-Type: application/octet-stream",
            "\r\nContent-Type: text/plain; charset=utf-16", "\r\nContent-Transfer-Encoding: base64", "\r\n:", "\r\nX: " + new string('x', 20_000))
        from disposition in HostileRequests.Mostly("Content-Disposition: form-data; ", "content-disposition:form-data;",
            "Content-Disposition: attachment; ", "Content-Disposition: ", "")
        from copies in HostileRequests.Mostly("1", "0", "2", "300")
        select Enumerable.Repeat($"{disposition}name={quote}{spelling}{quote}{file}{type}\r\n\r\n{content}", int.Parse(copies, CultureInfo.InvariantCulture)).ToArray();
}
