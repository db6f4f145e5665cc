using System.Globalization;
using System.Net.Http.Headers;
using Harness.Scenarios;

namespace Harness.Runner.Transport;

/// <summary>
/// Whether the headers say in one way only where the body ends (RFC 9112, 6.3). The client reads on to the end of the connection where they don't,
/// and what other clients do differs: nobody knows what the body is.
/// </summary>
internal static class BodyFraming
{
    private const int LongestQuotation = 80;

    /// <summary>What is wrong, as the end of a sentence about the server; null where nothing is.</summary>
    public static string? ProblemOf(HttpResponseMessage response)
    {
        var transfer = Values(response.Headers, "Transfer-Encoding");
        if (transfer.Length > 0)
            return transfer is [var only] && only.Equals("chunked", StringComparison.OrdinalIgnoreCase) ? null : Problem("Transfer-Encoding", transfer);
        var lengths = Values(response.Content.Headers, "Content-Length");
        return lengths.All(length => IsLength(length) && length == lengths[0]) ? null : Problem("Content-Length", lengths);
    }

    private static string[] Values(HttpHeaders headers, string name) =>
        headers.NonValidated.TryGetValues(name, out var values) ? [.. values.SelectMany(value => value.Split(',')).Select(value => value.Trim())] : [];

    private static bool IsLength(string text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _);

    private static string Problem(string name, string[] values) =>
        $"doesn't say where its answer's body ends: {name}: {VisibleText.OneLine(string.Join(", ", values), LongestQuotation)}";
}
