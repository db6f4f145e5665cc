using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Net.Sockets;
using Harness.Spec;

namespace Harness.Runner.Transport;

/// <summary>The API under test: an address, behind which a dialect's bases and operations lie.</summary>
public sealed record Target
{
    private readonly string _prefix;

    private Target(Uri address, string? onlyBase)
    {
        Address = address;
        OnlyBase = onlyBase;
        _prefix = address.GetLeftPart(UriPartial.Path).TrimEnd('/');
    }

    /// <summary>Scheme, host, port and perhaps a path.</summary>
    public Uri Address { get; }

    /// <summary>The base that replaces the dialect's own (<c>/v1</c>; empty for none), or null.</summary>
    public string? OnlyBase { get; }

    /// <summary>The address as a person would write it, without a slash at its end.</summary>
    public string Text => _prefix;

    /// <summary>
    /// Reads what a user wrote for <c>--target</c> and <c>--base</c>. On a mistake <paramref name="problem"/> says what is wrong and what to
    /// write instead, without repeating a password.
    /// </summary>
    public static bool TryRead(
        string text,
        string? onlyBase,
        [NotNullWhen(true)] out Target? target,
        [NotNullWhen(false)] out string? problem)
    {
        target = null;
        problem = ProblemOfAddress(text, out var address) ?? ProblemOfBase(onlyBase);
        if (problem is not null)
            return false;
        target = new Target(address!, onlyBase?.TrimEnd('/'));
        return true;
    }

    /// <summary>The bases to try for a dialect, the first being its main one.</summary>
    public ImmutableArray<string> BasesFor(Dialect dialect) =>
        OnlyBase is null ? [.. dialect.Bases.Select(row => row.Path)] : [OnlyBase];

    /// <summary>Where an operation lies: <c>http://host/prefix</c> + <c>/v1</c> + <c>/images/edits</c>.</summary>
    public Uri AddressOf(string basePath, string operationPath) =>
        new(_prefix + (OnlyBase ?? basePath).TrimEnd('/') + operationPath, UriKind.Absolute);

    /// <summary>
    /// The zone of the host, which decides where its answers may point. Names are resolved; one that can't be, or that has any public
    /// address, counts as public: the stricter zone.
    /// </summary>
    public async Task<NetworkZone> FindZoneAsync(CancellationToken cancel)
    {
        if (IPAddress.TryParse(Address.IdnHost, out var literal))
            return NetworkZones.Of(literal);
        if (Address.IsLoopback || Address.IdnHost.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase))
            return NetworkZone.Loopback;
        try
        {
            var addresses = await Dns.GetHostAddressesAsync(Address.IdnHost, cancel);
            var zones = addresses.Select(NetworkZones.Of).Distinct().ToArray();
            return zones is [var only] ? only
                : zones.Length > 0 && zones.All(zone => zone is NetworkZone.Loopback or NetworkZone.Private) ? NetworkZone.Private
                : NetworkZone.Public;
        }
        catch (SocketException)
        {
            return NetworkZone.Public;
        }
    }

    /// <summary>The same as <see cref="Text"/>.</summary>
    public override string ToString() => Text;

    private static string? ProblemOfAddress(string text, out Uri? address)
    {
        address = null;
        if (string.IsNullOrWhiteSpace(text))
            return "the target is empty; write an address such as http://localhost:8080";
        if (text.Any(c => char.IsWhiteSpace(c) || char.IsControl(c)))
            return "the target contains white space";
        var scheme = text.Split("://", 2) is [var before, _] ? before : null;
        if (scheme is null)
            return ProblemOfScheme(text);
        if (!scheme.Equals("http", StringComparison.OrdinalIgnoreCase) && !scheme.Equals("https", StringComparison.OrdinalIgnoreCase))
            return $"'{scheme}' is no scheme of a target{Suggestion.For(scheme, ["http", "https"])}";
        if (!Uri.TryCreate(text, UriKind.Absolute, out address))
            return text.Contains('@', StringComparison.Ordinal) ? "the target is no valid address" : $"'{text}' is no valid address";
        return ProblemOfParts(address);
    }

    private static string ProblemOfScheme(string text) => text.Contains('@', StringComparison.Ordinal)
        ? "the target has no scheme; write http:// or https:// and the host, without user name or password"
        : $"'{text}' has no scheme; did you mean '{LikelyScheme(text)}://{text.TrimStart('/', ':')}'?";

    private static string? ProblemOfParts(Uri address)
    {
        if (address.UserInfo.Length > 0)
            return "the target contains a user name or password; give the key with --key or HARNESS_KEY";
        if (address.Query.Length > 0)
            return $"'{address}' has a query; a target is scheme, host, port and path";
        if (address.Fragment.Length > 0)
            return $"'{address}' has a fragment; a target is scheme, host, port and path";
        return address.Port == 0 ? $"'{address}' names port 0, on which nothing can listen" : null;
    }

    private static string? ProblemOfBase(string? onlyBase) => onlyBase switch
    {
        null or "" => null,
        _ when onlyBase.Contains("://", StringComparison.Ordinal) => $"the base '{onlyBase}' is an address; write the path only, such as /v1",
        _ when onlyBase.Any(c => c is '?' or '#' or '\\' || char.IsWhiteSpace(c) || char.IsControl(c)) => $"the base '{onlyBase}' is no plain path",
        _ when !onlyBase.StartsWith('/') => $"the base '{onlyBase}' doesn't begin with a slash; did you mean '/{onlyBase}'?",
        _ => null,
    };

    // Names of the own machine and bare addresses rarely have a certificate.
    private static string LikelyScheme(string text)
    {
        var host = text.TrimStart('/', ':').Split('/', ':')[0];
        return host.Contains('.', StringComparison.Ordinal) && !IPAddress.TryParse(host, out _) && !host.EndsWith(".localhost", StringComparison.Ordinal)
            ? "https"
            : "http";
    }
}
