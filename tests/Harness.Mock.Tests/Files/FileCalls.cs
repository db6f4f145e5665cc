using System.Text;

namespace Harness.Mock.Tests.Files;

/// <summary>Requests to the files of a mock.</summary>
internal static class FileCalls
{
    /// <summary>Uploads a part with these headers beside its name, and the fields.</summary>
    public static async Task<Reply> UploadAsync(this Client client, byte[] bytes, string disposition = "; filename=\"a.png\"", string headers = "", params (string Name, string Value)[] fields)
    {
        var body = new MemoryStream();
        body.Write(Encoding.UTF8.GetBytes($"--b\r\nContent-Disposition: form-data; name=\"file\"{disposition}\r\n{headers}\r\n"));
        body.Write(bytes);
        foreach (var (name, value) in fields.Append(("purpose", "vision")).DistinctBy(field => field.Item1))
            body.Write(Encoding.UTF8.GetBytes($"\r\n--b\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}"));
        body.Write("\r\n--b--\r\n"u8);
        using var content = new ByteArrayContent(body.ToArray());
        content.Headers.TryAddWithoutValidation("Content-Type", "multipart/form-data; boundary=b");
        return await Reply.OfAsync(await client.Http.PostAsync("/files", content));
    }

    public static async Task<string> UploadedAsync(this Client client, string content = "x", string purpose = "vision") =>
        (string)(await client.UploadAsync(Encoding.UTF8.GetBytes(content), fields: [("purpose", purpose)])).Json["id"]!;

    public static async Task<Reply> GetAsync(this Client client, string path) => await Reply.OfAsync(await client.Http.GetAsync(path));

    public static async Task<Reply> DeleteAsync(this Client client, string path) => await Reply.OfAsync(await client.Http.DeleteAsync(path));

    /// <summary>The ids of a list in order.</summary>
    public static string[] Ids(this Reply reply) => [.. reply.Json["data"]!.AsArray().Select(item => (string)item!["id"]!)];
}
