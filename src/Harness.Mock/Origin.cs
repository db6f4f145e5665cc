using System.Net;
using Microsoft.AspNetCore.Http;

namespace Harness.Mock;

/// <summary>Scheme and host of this server, as a client sees it.</summary>
internal static class Origin
{
    // An HTTP/1.0 client doesn't say which host it means.
    public static string Of(HttpRequest http)
    {
        var connection = http.HttpContext.Connection;
        return http.Host.HasValue ? $"{http.Scheme}://{http.Host.Value}" : $"{http.Scheme}://{new IPEndPoint(connection.LocalIpAddress!, connection.LocalPort)}";
    }
}
