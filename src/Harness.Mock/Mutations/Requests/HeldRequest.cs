using System.Buffers;
using System.Runtime.ExceptionServices;
using Microsoft.AspNetCore.Http;

namespace Harness.Mock.Mutations.Requests;

/// <summary>
/// A request whose body was read ahead, so that it can be looked at, edited, and read again by the mock, to which it looks like any other. A
/// body that is over the mock's cap, or breaks off, is so for the mock as well, and isn't edited.
/// </summary>
internal sealed class HeldRequest
{
    private const int LeastRoom = 4096;

    private readonly Stream? _rest;
    private readonly ExceptionDispatchInfo? _fault;

    private HeldRequest(HttpRequest http, ReadOnlyMemory<byte> bytes, Stream? rest, ExceptionDispatchInfo? fault)
    {
        (Http, Bytes, _rest, _fault) = (http, bytes, rest, fault);
        Rewind();
    }

    public HttpRequest Http { get; }

    public ReadOnlyMemory<byte> Bytes { get; private set; }

    /// <summary>Whether all of the body is there.</summary>
    public bool IsWhole => _rest is null && _fault is null;

    public static async Task<HeldRequest> ReadAsync(HttpRequest http, long most, CancellationToken cancel)
    {
        if (http.ContentLength > most)
            return new HeldRequest(http, default, http.Body, null);
        var bytes = new ArrayBufferWriter<byte>((int)(http.ContentLength ?? 0) + LeastRoom);
        try
        {
            while (bytes.WrittenCount <= most)
            {
                var read = await http.Body.ReadAsync(bytes.GetMemory(LeastRoom), cancel).ConfigureAwait(false);
                if (read == 0)
                    return new HeldRequest(http, bytes.WrittenMemory, null, null);
                bytes.Advance(read);
            }
            return new HeldRequest(http, bytes.WrittenMemory, http.Body, null);
        }
        catch (IOException error)
        {
            return new HeldRequest(http, bytes.WrittenMemory, null, ExceptionDispatchInfo.Capture(error));
        }
    }

    /// <summary>Gives the request another body.</summary>
    public void Replace(byte[] body)
    {
        Bytes = body;
        Http.Headers.TransferEncoding = default;
        Http.ContentLength = body.Length;
        Rewind();
    }

    /// <summary>Lets the mock read the body from its beginning.</summary>
    public void Rewind() => Http.Body = new ReplayedBody(Bytes, _rest, _fault);
}
