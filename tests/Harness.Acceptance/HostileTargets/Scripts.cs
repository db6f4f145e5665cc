using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json;

namespace Harness.Acceptance.HostileTargets;

/// <summary>Ways of not being the API.</summary>
internal static class Scripts
{
    private const int MiB = 1024 * 1024;

    public static Script Says(string latin1, Ending ending = Ending.Closed) => async connection =>
    {
        await connection.WriteAsync(latin1);
        return ending;
    };

    public static Script Answers(string status, string type, string body, params string[] headers) => Answers(status, type, Encoding.UTF8.GetBytes(body), headers);

    public static Script Answers(string status, string type, byte[] body, params string[] headers) => async connection =>
    {
        await connection.WriteAsync($"HTTP/1.1 {status}\r\nContent-Type: {type}\r\nContent-Length: {body.Length}\r\nConnection: close\r\n{string.Concat(headers.Select(header => header + "\r\n"))}\r\n");
        await connection.WriteAsync(body);
        return Ending.Closed;
    };

    public static Script Json(string body, params string[] headers) => Answers("200 OK", "application/json", body, headers);

    public static Script Hangs(string after) => async connection =>
    {
        await connection.WriteAsync(after);
        await Task.Delay(Timeout.Infinite, connection.End);
        return Ending.Closed;
    };

    public static Script Repeats(string first, string piece, TimeSpan pause = default) => async connection =>
    {
        await connection.WriteAsync(first);
        var bytes = Encoding.Latin1.GetBytes(piece);
        while (true)
        {
            await connection.WriteAsync(bytes);
            // The pace is what this server is about.
            await Task.Delay(pause, connection.End);
        }
    };

    public static Script Redirects(int status, string to) =>
        Answers($"{status} Elsewhere", "text/plain", "elsewhere", $"Location: {to}");

    /// <summary>The shape of every answer at once, its pictures at these addresses.</summary>
    public static Script RefersTo(params string[] addresses)
    {
        var data = string.Join(',', addresses.Select(address => $$"""{"url":"{{JsonEncodedText.Encode(address)}}","revised_prompt":"x"}"""));
        return Json($$"""{"success":true,"task_id":"3f1c8f0e-6f0d-4a53-9a9a-1d2f3a4b5c6d","trace_id":"t","created":0,"elapsed":1,"data":[{{data}}]}""");
    }

    /// <summary>Sends the key back wherever it can: as it came, in base64, in hexadecimal, percent-encoded and cut off.</summary>
    public static Script Echoes() => connection =>
    {
        var key = connection.Head.Split("Bearer ") is [_, var rest] ? rest.Split('\r')[0] : "none";
        var bytes = Encoding.UTF8.GetBytes($"Bearer {key}");
        string[] spellings = [key, Convert.ToBase64String(bytes), Convert.ToHexStringLower(bytes), string.Concat(bytes.Select(b => $"%{b:x2}")), connection.Head];
        var message = JsonEncodedText.Encode(string.Join(' ', spellings)).ToString();
        return Json($$"""{"error":{"code":"{{key}}","message":"{{message}}"},"{{key}}":1,"trace_id":"{{key}}","data":[{"url":"http://127.0.0.1:1/{{key}}"}]}""", $"X-Echo: {key}", $"X-Request-Id: {key}")(connection);
    };

    /// <summary>A megabyte that unpacks to a gigabyte.</summary>
    public static Script Bomb() => OnDemand(() => Answers("200 OK", "application/json", Gigabyte(), "Content-Encoding: gzip"));

    /// <summary>An answer of this many megabytes that is JSON, for every request.</summary>
    public static Script Large(int megabytes, string piece) => OnDemand(() =>
    {
        var body = new StringBuilder("[").Insert(1, piece, megabytes * MiB / piece.Length).Append("0]").ToString();
        return Answers("200 OK", "application/json", Encoding.Latin1.GetBytes(body));
    });

    public static string Chunk(string content) => $"{content.Length.ToString("x", CultureInfo.InvariantCulture)}\r\n{content}\r\n";

    private static byte[] Gigabyte()
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            var zeros = new byte[MiB];
            for (var i = 0; i < 1024; i++)
                gzip.Write(zeros);
        }
        return packed.ToArray();
    }

    // Rows are made when tests are listed, megabytes when one runs.
    private static Script OnDemand(Func<Script> make)
    {
        var made = new Lazy<Script>(make);
        return connection => made.Value(connection);
    }
}
