using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Harness.Mock.Tests;

/// <summary>A server on this machine that does what a test says: somebody else's picture, or somebody who waits for a callback.</summary>
internal sealed class TinySite : IAsyncDisposable
{
    private readonly WebApplication _web;

    private TinySite(WebApplication web) => _web = web;

    public Uri Address { get; private set; } = null!;

    public static async Task<TinySite> StartAsync(RequestDelegate handle, int port = 0)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls($"http://127.0.0.1:{port}");
        var site = new TinySite(builder.Build());
        site._web.Run(handle);
        await site._web.StartAsync();
        site.Address = new Uri(site._web.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        return site;
    }

    public async ValueTask DisposeAsync()
    {
        // A test may leave a request hanging: it is cut off at once.
        await _web.StopAsync(new CancellationToken(canceled: true)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await _web.DisposeAsync();
    }
}
