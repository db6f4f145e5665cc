using System.Globalization;
using System.Text;
using Harness.Runner.Planning;
using Harness.Scenarios.Requests;

namespace Harness.Runner;

/// <summary>
/// A command that sends a request again, for a POSIX shell. The key isn't in it: the shell takes it from <c>HARNESS_KEY</c>.
/// Content that can't be written out (pictures, control characters) is referred to as a file: <c>@apple.png</c>.
/// </summary>
internal static class CurlCommand
{
    private const int LongestText = 20_000;

    public static string For(PreparedRequest request)
    {
        var command = new StringBuilder($"curl -sS -i -X {request.Sent.Method} {Quote(request.Sent.Address.AbsoluteUri)}");
        foreach (var (name, value) in request.Sent.Headers)
        {
            if (name.Equals("Authorization", StringComparison.OrdinalIgnoreCase) && request.Auth == Authorization.Given)
                command.Append(" -H \"Authorization: Bearer $HARNESS_KEY\"");
            // curl chooses a boundary of its own.
            else if (!name.Equals("Content-Type", StringComparison.OrdinalIgnoreCase) || !value.StartsWith("multipart/form-data; boundary=harness-", StringComparison.Ordinal))
                command.Append(' ').Append("-H ").Append(Quote($"{name}: {value}"));
        }
        AppendBody(command, request);
        return command.ToString();
    }

    /// <summary>One word of a POSIX shell, whatever is in it.</summary>
    internal static string Quote(string text) => $"'{text.Replace("'", "'\\''", StringComparison.Ordinal)}'";

    private static void AppendBody(StringBuilder command, PreparedRequest request)
    {
        if (!request.Parts.IsEmpty)
        {
            for (var i = 0; i < request.Parts.Length; i++)
                command.Append(' ').Append(Part(request.Parts[i], i + 1));
        }
        else if (!request.Sent.Body.IsEmpty)
        {
            command.Append(" --data-binary ").Append(Quote(Writable(request.Sent.Body) is { } text && text[0] != '@' ? text : "@body.bin"));
        }
    }

    private static string Part(FilledPart part, int number)
    {
        var text = part.Asset is null ? Writable(part.Content) : null;
        if (text is not null && part.FileName is null && part.ContentType is null && !part.Name.Contains('=', StringComparison.Ordinal))
            return $"--form-string {Quote($"{part.Name}={text}")}";
        var file = part.Asset ?? string.Create(CultureInfo.InvariantCulture, $"part-{number}.bin");
        // '<' sends a file's content as an ordinary field, '@' as an upload.
        var content = text is not null ? InQuotes(text) : (part.FileName is null ? "<" : "@") + InQuotes(file);
        var labels = (part.FileName is null || part.FileName == file ? "" : $";filename={InQuotes(part.FileName)}") + (part.ContentType is null ? "" : $";type={part.ContentType}");
        return $"-F {Quote($"{part.Name}={content}{labels}")}";
    }

    // curl's own quoting inside -F.
    private static string InQuotes(string text) => $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    private static string? Writable(ReadOnlyMemory<byte> content)
    {
        if (content.Length > LongestText || !System.Text.Unicode.Utf8.IsValid(content.Span))
            return null;
        var text = Encoding.UTF8.GetString(content.Span);
        return text.Any(c => char.IsControl(c) && c is not ('\n' or '\t')) ? null : text;
    }
}
