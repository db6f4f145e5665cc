using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Text.Unicode;

namespace Harness.Scenarios.Judging;

/// <summary>What a body is as JSON. Servers may send anything: depth is limited, and what different readers would read differently is refused.</summary>
public abstract partial record JsonReading
{
    // A value of two bytes takes tens of bytes once it is read: megabytes of them are an attack, while an answer's length lies in few texts.
    internal const int MostValues = 200_000;

    internal const int MostDepth = 64;

    private JsonReading() { }

    /// <summary>One JSON value; every text in it is valid Unicode, every number finite, no object has a key twice.</summary>
    public sealed record Read(JsonElement Root) : JsonReading;

    /// <summary>No such value; the sentence says why.</summary>
    public sealed record Broken(string Problem) : JsonReading;

    /// <summary>Reads a body.</summary>
    public static JsonReading Of(ReadOnlyMemory<byte> body) => Of(body, "the body", new JsonAllowance(MostValues));

    /// <summary>Reads one of several texts that share an allowance; the noun names it in problems (<c>the data</c>).</summary>
    internal static JsonReading Of(ReadOnlyMemory<byte> body, string noun, JsonAllowance allowance)
    {
        if (body.IsEmpty)
            return new Broken($"{noun} is empty");
        if (!Utf8.IsValid(body.Span))
            return new Broken($"{noun} isn't UTF-8");
        // RFC 8259 lets a reader ignore a byte order mark.
        var text = body.Span.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? body[3..] : body;
        try
        {
            if (allowance.WhyRefused(text.Span) is { } problem)
                return new Broken($"{noun} isn't read: {problem}");
            // Never disposed: it lives as long as what is read from it, and a clone would copy the body once more.
            var root = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = MostDepth, AllowDuplicateProperties = false }).RootElement;
            if (text.Span.IndexOf("\\u"u8) >= 0)
                ReadEveryText(root);
            return new Read(root);
        }
        catch (JsonException error)
        {
            return new Broken($"{noun} isn't JSON: {Shown.Plain(Reason(error))}; it begins {Shown.Quoted(Encoding.UTF8.GetString(body.Span[..Math.Min(body.Length, 60)]))}");
        }
        catch (InvalidOperationException)
        {
            return new Broken("a text in the JSON isn't Unicode: it has half of a surrogate pair");
        }
    }

    // Only reading a text finds a lone surrogate in it.
    private static void ReadEveryText(JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.String:
                _ = value.GetString();
                break;
            case JsonValueKind.Array:
                foreach (var item in value.EnumerateArray())
                    ReadEveryText(item);
                break;
            case JsonValueKind.Object:
                foreach (var member in value.EnumerateObject())
                {
                    _ = member.Name;
                    ReadEveryText(member.Value);
                }
                break;
        }
    }

    private static string Reason(JsonException error) => Position().Replace(error.Message, "").TrimEnd('.', ' ');

    [GeneratedRegex(@"(Path: |LineNumber: ).*", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Position();
}
