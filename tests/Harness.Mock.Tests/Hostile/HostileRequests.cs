using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Harness.Mock.Tests.Hostile;

/// <summary>Generates edits that would be served, and breaks most of them: a field, some bytes, a header, the route.</summary>
internal static class HostileRequests
{
    public static Gen<HostileRequest> All =>
        from body in Gen.Frequency((4, HostileJson.Bodies), (4, HostileForms.Bodies), (1, Garbage))
        from bytes in Damaged(body.Bytes)
        from type in Mostly(body.ContentType, "", "application/json", "multipart/form-data", "multipart/form-data; boundary=", "multipart/form-data; boundary=\"b", "text/plain",
            "application/json; charset=utf-16", "application/x-www-form-urlencoded", ";", "/", "multipart/mixed; boundary=b", new string('t', 5000),
            "multipart/form-data; boundary=" + new string('b', 500))
        from authorization in Mostly("Authorization: Bearer sk-test", "X-None: 1", "Authorization:", "Authorization: Bearer", "Authorization: Bearer sk-harness-invalid",
            "authorization: bearer x", "Authorization: Basic eDp5", "Authorization: Bearer " + new string('k', 8000), "Authorization: \u00c3\u00bc")
        from method in Mostly("POST", "GET", "PUT", "DELETE", "HEAD", "OPTIONS", "PATCH", "post", "QUERY", "X")
        from path in Mostly(Client.Edits, "/v1/v1/images/edits", "/openai/images/edits?api-version=1", "/xhuoapi/openai/images/edits", "/", "//",
            "/v1/openai/images/edits/", "/v1/openai/images/edits%01x",
            "/xhuoapi", "/xhuoapi/", "/xhuoapi/_pictures/gpt-image/x_0.png", "/v1/openai/../openai/images/edits", "/%ED%A0%80", "/%22%3Cscript%3E",
            "/v1/openai/images/generations", "/" + new string('p', 4000))
        from extra in Gen.Elements("X-Harness-Fault: 429", "X-Harness-Fault: 500", "X-Harness-Fault: 200", "X-Harness-Fault:",
            "Content-Encoding: gzip", "Accept: text/html", "Connection: close",
            "Accept-Encoding: br", "Content-Type: application/json", "X-Long: " + new string('x', 8000), "Range: bytes=0-1", "If-None-Match: *",
            "Cookie: a=b", "Upgrade: websocket", "Origin: null")
        from hasExtra in Gen.Choose(0, 9)
        from framing in Gen.Elements(Framing.Length, Framing.Length, Framing.Chunks)
        select new HostileRequest(method, path, ["Content-Type: " + type, authorization, .. hasExtra == 0 ? new[] { extra } : []], bytes, framing);

    /// <summary>The usual value in most cases.</summary>
    public static Gen<string> Mostly(string usual, params string[] others) => Gen.Frequency((24, Gen.Constant(usual)), (1, Gen.Elements(others)));

    private static Gen<(byte[] Bytes, string ContentType)> Garbage =>
        from bytes in Gen.Choose(0, 255).Select(value => (byte)value).ArrayOf()
        from type in Gen.Elements("application/json", "multipart/form-data; boundary=b")
        select (bytes, type);

    private static Gen<byte[]> Damaged(byte[] bytes) => Gen.Frequency((6, Gen.Constant(bytes)), (1, Flipped(bytes)), (1, Cut(bytes)), (1, Stuffed(bytes)));

    private static Gen<byte[]> Flipped(byte[] bytes) =>
        from flips in Gen.Zip(Gen.Choose(0, int.MaxValue), Gen.Choose(1, 255)).ListOf(3)
        select bytes.Select((value, at) => flips.Aggregate(value, (damaged, flip) => flip.Item1 % bytes.Length == at ? (byte)(damaged ^ flip.Item2) : damaged)).ToArray();

    private static Gen<byte[]> Cut(byte[] bytes) =>
        from at in Gen.Choose(0, bytes.Length)
        from length in Gen.Choose(1, 50)
        select (byte[])[.. bytes[..at], .. bytes[Math.Min(at + length, bytes.Length)..]];

    private static Gen<byte[]> Stuffed(byte[] bytes) =>
        from at in Gen.Choose(0, bytes.Length)
        from stuffing in Gen.Elements("\0", "\uFEFF", "\"", "{", "]", "\r\n", "--", "\r\n--b\r\n", "\\u", "\\ud800", ",null", "\u00ff\u00fe",
            new string('[', 5000), new string(' ', 70_000))
        select (byte[])[.. bytes[..at], .. Encoding.UTF8.GetBytes(stuffing), .. bytes[at..]];
}
