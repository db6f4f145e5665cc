using System.Collections.Immutable;
using Harness.Mock.Checking;
using Harness.Mock.Network;
using Harness.Mock.Requests;
using Harness.Spec;

namespace Harness.Mock.Pictures;

/// <summary>
/// Looks at the pictures of a request. Files, data URLs and addresses on this machine are really read and must be pictures.
/// Other hosts are stood in for, because the mock works offline; names under <c>.invalid</c> (RFC 2606) fail as an unreachable host does.
/// </summary>
internal sealed class InputReader : IDisposable
{
    private const int MaxBytes = 50 << 20;

    // For all pictures of a request together: a client waits for their sum.
    private static readonly TimeSpan FetchTime = TimeSpan.FromSeconds(10);

    private readonly HttpClient _http = GuardedHttp.Create(zone => zone == AddressZone.Loopback, TimeSpan.FromSeconds(2));
    private readonly TimeProvider _time;

    public InputReader(TimeProvider time) => _time = time;

    /// <summary>Examines what lies in the request itself. Must be called while its body is alive; the result doesn't point into it.</summary>
    public static InputPictures Examine(ApiRequest request)
    {
        var digest = 0UL;
        var remote = ImmutableArray<GivenPicture>.Empty;
        foreach (var parameter in request.Operation.Parameters)
        {
            if (parameter.Type != ParameterType.Pictures)
                continue;
            foreach (var picture in request.Pictures.Of(request, parameter))
            {
                if (picture.Here is not { } here)
                    remote = remote.Add(picture);
                else if (here.Problem is { } problem)
                    return new InputPictures(0, [], PictureRefusals.Unreadable(picture, problem));
                else
                    digest = PictureDigest.Of(here.Bytes.Span, digest);
            }
        }
        return new InputPictures(digest, remote, null);
    }

    /// <summary>Reads what lies elsewhere: the digest of everything, or why a picture can't be had.</summary>
    public async ValueTask<DigestedInputs> ReadRemoteAsync(InputPictures pictures, CancellationToken cancel)
    {
        var digest = pictures.Digest;
        var began = _time.GetTimestamp();
        foreach (var picture in pictures.Remote)
        {
            var address = new Uri(picture.Url!);
            if (CantExist(address))
                return new DigestedInputs(0, PictureRefusals.Unreachable(picture));
            if (!address.IsLoopback)
            {
                digest = PictureDigest.Of(address.AbsoluteUri, digest);
                continue;
            }
            var fetched = await FetchAsync(address, FetchTime - _time.GetElapsedTime(began), cancel).ConfigureAwait(false);
            if (Problem(picture, fetched) is { } refusal)
                return new DigestedInputs(0, refusal);
            digest = PictureDigest.Of(fetched.Bytes, digest);
        }
        return new DigestedInputs(digest, null);
    }

    public void Dispose() => _http.Dispose();

    private static bool CantExist(Uri address)
    {
        var host = address.Host.AsSpan().TrimEnd('.');
        return host.EndsWith(".invalid", StringComparison.OrdinalIgnoreCase) || host.Equals("invalid", StringComparison.OrdinalIgnoreCase);
    }

    private static Refusal? Problem(GivenPicture picture, Download fetched)
    {
        if (fetched.Status is { } status)
            return PictureRefusals.Refused(picture, status);
        if (fetched.Bytes is null)
            return PictureRefusals.Unreachable(picture);
        return PictureSniffer.Problem(fetched.Bytes) is { } problem ? PictureRefusals.Unreadable(picture, problem) : null;
    }

    private async Task<Download> FetchAsync(Uri address, TimeSpan timeLeft, CancellationToken cancel)
    {
        if (timeLeft <= TimeSpan.Zero)
            return Download.Nothing;
        using var limit = new CancellationTokenSource(timeLeft, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancel);
        try
        {
            using var answer = await _http.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, either.Token).ConfigureAwait(false);
            if (!answer.IsSuccessStatusCode)
                return new Download(null, (int)answer.StatusCode);
            await answer.Content.LoadIntoBufferAsync(MaxBytes, either.Token).ConfigureAwait(false);
            return new Download(await answer.Content.ReadAsByteArrayAsync(either.Token).ConfigureAwait(false), null);
        }
        catch (HttpRequestException)
        {
            return Download.Nothing;
        }
        catch (IOException)
        {
            return Download.Nothing;
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return Download.Nothing;
        }
    }

    /// <summary>What came of a download: the bytes, the status of an error, or, when it could not be had in time and size, neither.</summary>
    private readonly record struct Download(byte[]? Bytes, int? Status)
    {
        public static Download Nothing => default;
    }
}
