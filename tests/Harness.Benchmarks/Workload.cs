namespace Harness.Benchmarks;

/// <summary>A request that is sent over and over: the path, the body, and where in a JSON body a counter makes each prompt different.</summary>
internal sealed record Workload(string Name, string Path, string ContentType, byte[] Body)
{
    /// <summary>Stands in a body where each request gets its own number.</summary>
    public const string Counter = "@COUNTER@";

    public static IReadOnlyList<Workload> All(string size)
    {
        const string path = "/xhuoapi/v1/openai/images/edits";
        byte[] Json(string prompt) => System.Text.Encoding.UTF8.GetBytes(
            $$"""{"model":"gpt-image-1","prompt":"{{prompt}}","image":"https://example.com/a.png","size":"{{size}}"}""");
        return
        [
            new("a  JSON, the same request repeated", path, "application/json", Json("A cat in a basket")),
            new("a  JSON, every prompt different", path, "application/json", Json($"A cat in a basket {Counter}")),
            new("b  multipart with a 100 KB file", path, "multipart/form-data; boundary=----benchmark7MA4YWxkTrZu0gW", Multipart(size)),
        ];
    }

    private static byte[] Multipart(string size)
    {
        var picture = new byte[100_000];
        new Random(1).NextBytes(picture);
        ((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]).CopyTo(picture);
        const string delimiter = "------benchmark7MA4YWxkTrZu0gW";
        string Field(string name, string value) => $"{delimiter}\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n";
        var head = Field("model", "gpt-image-1") + Field("prompt", "A cat in a basket") + Field("size", size)
            + $"{delimiter}\r\nContent-Disposition: form-data; name=\"image\"; filename=\"a.png\"\r\nContent-Type: image/png\r\n\r\n";
        return [.. System.Text.Encoding.UTF8.GetBytes(head), .. picture, .. System.Text.Encoding.UTF8.GetBytes($"\r\n{delimiter}--\r\n")];
    }
}
