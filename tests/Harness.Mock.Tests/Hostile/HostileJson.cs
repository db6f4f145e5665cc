using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Harness.Mock.Tests.Hostile;

/// <summary>JSON edits, up to three of whose members were removed, doubled, or given a value of another kind or size.</summary>
internal static class HostileJson
{
    public static readonly string[] Models = ["dall-e-2", "gpt-image-1", "gpt-image-1.5", "gpt-image-2", "nano-banana", "nano-banana-2", "nano-banana-pro"];

    private const string Png = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==";

    /// <summary>Addresses of pictures: stood in for, in the request itself, out of reach, and none at all.</summary>
    public static Gen<string> Addresses => Gen.Frequency((6, Gen.Constant("https://example.com/a.png")), (1, Gen.Elements(
        "data:image/png;base64," + Png, "http://no.invalid/a.png", "http://127.0.0.1:9/", "http://localhost:9/a",
        "data:image/png;base64,AAAA", "data:", "http://", "https://example.com:99999/", "HTTP://EXAMPLE.COM", "http://[::1]:9/", "http://[::",
        "ftp://example.com/a.png", "//a/b", "\\u0000", "file:///etc/passwd")));

    /// <summary>Sizes that are small, so that thousands of pictures cost little, and some that are none.</summary>
    public static Gen<string> Sizes => Gen.Frequency((4, Gen.Elements("auto", "", "16x16", "1024x1024")), (1, Gen.Elements("1x1", "32x3840", "16X16",
        "0x16", "-16x16", "99999x99999", "999999999999x16", "16x", "x", "16x16x16", " 16x16", "1e2x16", "\\u0661x16")));

    public static Gen<(byte[] Bytes, string ContentType)> Bodies =>
        from members in Members
        from mutations in Gen.Elements(0, 0, 1, 2, 3)
        from mutated in Mutated(members, mutations)
        select (Encoding.UTF8.GetBytes($"{{{string.Join(',', mutated)}}}"), "application/json");

    private static Gen<string[]> Members =>
        from model in Gen.Elements(Models)
        from prompt in Gen.Elements("a cat", "苹果 🍏", "\\ud83c\\udf4f", "\\n\\t\\u0000", "$prompt {$task}", "<script>", "\u2028")
        from image in Addresses
        from size in Sizes
        from n in HostileRequests.Mostly("2", "1", "0", "11", "-1", "1.0", "1e1", "99999999999999999999", "\"2\"")
        from callback in Gen.Frequency((15, Gen.Constant("")), (1, Gen.Elements("http://169.254.169.254/", "http://192.0.2.1/", "http://x", "nonsense", "")))
        select (string[])
        [
            $"\"model\":\"{model}\"", $"\"prompt\":\"{prompt}\"", $"\"image\":\"{image}\"", $"\"size\":\"{size}\"", $"\"n\":{n}",
            .. callback.Length > 0 ? new[] { $"\"callback_url\":\"{callback}\"" } : [],
        ];

    private static Gen<string[]> Mutated(string[] members, int mutations) =>
        mutations == 0 ? Gen.Constant(members) : Mutation(members).SelectMany(once => Mutated(once, mutations - 1));

    private static Gen<string[]> Mutation(string[] members) =>
        from at in Gen.Choose(0, Math.Max(0, members.Length - 1))
        from kind in Gen.Choose(0, 3)
        from value in Values
        select members.Length == 0 ? members : kind switch
        {
            0 => [.. members[..at], .. members[(at + 1)..]],
            1 => [.. members, members[at]],
            2 => [.. members[..at], members[at].Replace("\":", "x\":", StringComparison.Ordinal), .. members[(at + 1)..]],
            _ => (string[])[.. members[..at], $"{members[at][..(members[at].IndexOf(':', StringComparison.Ordinal) + 1)]}{value}", .. members[(at + 1)..]],
        };

    private static Gen<string> Values => Gen.Elements(
        "null", "true", "[]", "{}", "-0", "1e999", "\"\"", "[null]", "[[]]", "[\"https://example.com/a.png\",\"https://example.com/b.png\"]",
        "[\"https://example.com/a.png\",7]", "{\"url\":\"https://example.com/a.png\"}",
        $"[{string.Join(',', Enumerable.Repeat("\"https://example.com/a.png\"", 17))}]", $"\"{new string('h', 20_000)}\"", $"{new string('[', 60)}{new string(']', 60)}",
        $"{new string('[', 3000)}{new string(']', 3000)}", $"[{string.Join(',', Enumerable.Repeat("0", 3000))}]", "\"http://a.invalid/\"",
        "1234567890123456789012345678901234567890",
        "{\"a\":null,\"a\":{\"\":[{}]}}", "[null,null]", "{\"image_url\":\"https://example.com/a.png\",\"file_id\":null}", "[{\"file_id\":\"file-none\"}]",
        $"{{{string.Join(',', Enumerable.Range(0, 3000).Select(at => $"\"m{at}\":{at}"))}}}", $"{{{string.Join(',', Enumerable.Repeat("\"same\":[null]", 3000))}}}",
        $"[{string.Join(',', Enumerable.Repeat($"[{string.Join(',', Enumerable.Repeat("{}", 200))}]", 200))}]",
        string.Concat(Enumerable.Repeat("{\"a\":", 60)) + "null" + new string('}', 60), string.Concat(Enumerable.Repeat("{\"a\":[", 3000)));
}
