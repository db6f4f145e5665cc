using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Harness.Scenarios.Requests;
using Harness.Scenarios.Values;
using Harness.Spec.Yaml;

namespace Harness.Scenarios.Parsing;

/// <summary>Reads what stands under <c>request</c>.</summary>
internal static partial class RequestParser
{
    private static readonly WordTable<Authorization> AuthWords = new()
    {
        ["default"] = Authorization.Given,
        ["none"] = Authorization.None,
        ["wrong"] = Authorization.Wrong,
    };

    // The transport sets these; a scenario that wrote them would send something else than it says.
    private static readonly string[] TransportHeaders = ["host", "content-length", "transfer-encoding", "connection"];

    public static bool IsMethod(string word) => Method().IsMatch(word);

    public static RequestSpec Parse(YamlNode node, PatternReader reader)
    {
        var map = MappingReader.Open(node, "request", reader.Diagnostics);
        var request = new RequestSpec
        {
            At = node.At,
            Operation = map.TakeText("operation"),
            Method = ParseMethod(map, reader),
            Path = ParsePath(map, reader),
            Auth = map.TakeWord("auth", AuthWords) ?? Authorization.Given,
            Body = BodyParser.Parse(map, reader),
            Headers = ParseHeaders(map, reader),
            Fault = ParseFault(map, reader),
        };
        map.RefuseTheRest();
        if (request.Operation is null && (request.Method is null || request.Path is null))
            reader.Report(node, "a request names an 'operation' of the dialect, or else both 'method' and 'path'");
        if (request.Auth != Authorization.None && request.Headers.FirstOrDefault(Is("authorization")) is { Value: { } written })
            reader.Diagnostics.Add(written.At, "an authorization header of your own needs 'auth: none' beside it");
        if (request.Body is not null and not RequestBody.Raw && request.Headers.FirstOrDefault(Is("content-type")) is { Value: { } type })
            reader.Diagnostics.Add(type.At, "the body sets its own content type; another one needs a 'raw' body");
        return request;
    }

    private static string? ParseMethod(MappingReader map, PatternReader reader)
    {
        if (map.TakeText("method") is not { } method || IsMethod(method))
            return map.TakeText("method");
        reader.Report(map.Take("method")!, $"'{method}' isn't a method; it is a word in upper case, such as GET");
        return null;
    }

    private static ValueTemplate? ParsePath(MappingReader map, PatternReader reader)
    {
        if (map.Take("path") is not { } node)
            return null;
        if (node is YamlNode.Text { Value: ['/', ..] or ['$', ..] } text && !text.Value.AsSpan().ContainsAny(" \t\r\n#"))
            return reader.Template(node);
        reader.Report(node, "'path' begins with a slash and has no spaces: what follows the base, such as /images/edits");
        return null;
    }

    private static ImmutableArray<KeyValuePair<string, ValueTemplate>> ParseHeaders(MappingReader map, PatternReader reader)
    {
        var headers = ImmutableArray.CreateBuilder<KeyValuePair<string, ValueTemplate>>();
        foreach (var entry in map.TakeEntries("headers"))
        {
            if (!HeaderName().IsMatch(entry.Key))
                reader.Diagnostics.Add(entry.KeyAt, $"'{entry.Key}' isn't the name of a header");
            else if (TransportHeaders.Contains(entry.Key.ToLowerInvariant()))
                reader.Diagnostics.Add(entry.KeyAt, $"the transport sets '{entry.Key}' itself");
            else if (entry.Value is YamlNode.Text { Value: var text } && text.AsSpan().ContainsAny("\r\n\0"))
                reader.Report(entry.Value, "a header has one line");
            else if (reader.Scalar(entry.Value, entry.Key) is { } value)
                headers.Add(KeyValuePair.Create(entry.Key, value));
        }
        return headers.ToImmutable();
    }

    private static int? ParseFault(MappingReader map, PatternReader reader)
    {
        if (map.TakeInt("fault") is not { } status || status is >= 400 and <= 599)
            return map.TakeInt("fault");
        reader.Report(map.Take("fault")!, "'fault' is the status of an error, such as 429 or 500");
        return null;
    }

    private static Func<KeyValuePair<string, ValueTemplate>, bool> Is(string name) => header => header.Key.Equals(name, StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"^[A-Z]{1,20}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Method();

    [GeneratedRegex(@"^[!#$%&'*+.^_`|~0-9A-Za-z-]{1,100}\z", RegexOptions.CultureInvariant)]
    private static partial Regex HeaderName();
}
