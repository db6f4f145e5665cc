namespace Harness.Runner.Transport;

/// <summary>
/// An address that must not be fetched, found while connecting: thrown and caught inside <see cref="PictureFetcher"/>, because the HTTP client
/// offers a connect callback no other way to say no.
/// </summary>
internal sealed class RefusedAddressException(string message) : IOException(message);
