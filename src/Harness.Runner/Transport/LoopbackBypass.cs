using System.Net;

namespace Harness.Runner.Transport;

/// <summary>The environment's proxy for everything but this machine: a server under test on loopback is reached directly, whatever NO_PROXY says.</summary>
internal sealed class LoopbackBypass(IWebProxy environment) : IWebProxy
{
    public ICredentials? Credentials
    {
        get => environment.Credentials;
        set => environment.Credentials = value;
    }

    public Uri? GetProxy(Uri destination) => IsBypassed(destination) ? null : environment.GetProxy(destination);

    public bool IsBypassed(Uri host) => host.IsLoopback
        || (IPAddress.TryParse(host.IdnHost, out var address) && NetworkZones.Of(address) == NetworkZone.Loopback)
        || environment.IsBypassed(host);
}
