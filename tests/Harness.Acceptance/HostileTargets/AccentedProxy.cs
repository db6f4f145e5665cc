using System.Net.Http.Headers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Harness.Acceptance.HostileTargets;

/// <summary>A proxy before a server that keeps its promises, which breaks one of them.</summary>
internal sealed class AccentedProxy : IAsyncDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false });
    private readonly Uri _server;
    private readonly Action<PassingAnswer> _accent;
    private readonly WebApplication _web;

    private AccentedProxy(Uri server, Action<PassingAnswer> accent)
    {
        (_server, _accent) = (server, accent);
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0").ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = null);
        _web = builder.Build();
        _web.Run(ForwardAsync);
    }

    public string Address => _web.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();

    public static async Task<AccentedProxy> StartAsync(Uri server, Action<PassingAnswer> accent)
    {
        var proxy = new AccentedProxy(server, accent);
        await proxy._web.StartAsync();
        return proxy;
    }

    public async ValueTask DisposeAsync()
    {
        await _web.DisposeAsync();
        _http.Dispose();
    }

    private async Task ForwardAsync(HttpContext context)
    {
        using var asked = new MemoryStream();
        await context.Request.Body.CopyToAsync(asked, context.RequestAborted);
        using var request = new HttpRequestMessage(new HttpMethod(context.Request.Method), new Uri(_server, context.Request.Path));
        if (asked.Length > 0)
            request.Content = new ByteArrayContent(asked.ToArray());
        foreach (var (name, value) in context.Request.Headers.Where(header => header.Key is not ("Host" or "Content-Length" or "Transfer-Encoding")))
        {
            if (!request.Headers.TryAddWithoutValidation(name, value.ToString()))
                request.Content?.Headers.TryAddWithoutValidation(name, value.ToString());
        }
        using var answer = await _http.SendAsync(request, context.RequestAborted);
        var headers = ((HttpHeaders[])[answer.Headers, answer.Content.Headers]).SelectMany(group => group)
            .Where(header => header.Key is not ("Transfer-Encoding" or "Content-Length" or "Connection"))
            .ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase);
        var passing = new PassingAnswer(context.Request.Method, asked.ToArray(), headers)
        {
            Status = (int)answer.StatusCode,
            Body = await answer.Content.ReadAsByteArrayAsync(context.RequestAborted),
        };
        _accent(passing);
        context.Response.StatusCode = passing.Status;
        foreach (var (name, value) in passing.Headers)
            context.Response.Headers[name] = value;
        context.Response.ContentLength = passing.Body.Length;
        await context.Response.Body.WriteAsync(passing.Body, context.RequestAborted);
    }
}
