using System.Collections.Immutable;
using Harness.Mock.Checking;
using Harness.Mock.Network;
using Harness.Mock.Requests;
using Harness.Spec.Operations;

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
    public static InputPictures Examine(ApiRequest request, PictureExaminer? examiner)
    {
        var digest = 0UL;
        var place = 0;
        var remote = ImmutableArray<RemotePicture>.Empty;
        var seen = ImmutableArray<SeenPicture>.Empty;
        foreach (var parameter in request.Operation.Parameters)
        {
            if (parameter.Type != ParameterType.Pictures)
                continue;
            foreach (var picture in request.Pictures.Of(request, parameter))
            {
                if (picture.Here is not { } here)
                    remote = remote.Add(new RemotePicture(picture, parameter.Name, place, new Uri(picture.Url!)));
                else if (here.Problem is { } problem)
                    return new InputPictures(0, [], PictureRefusals.Unreadable(picture, problem));
                else
                    (digest, seen) = (PictureDigest.Of(here.Bytes.Span, digest), Add(seen, examiner?.Examine(parameter.Name, place, here.Bytes)));
                place++;
            }
        }
        return new InputPictures(digest, remote, null) { Examiner = examiner, Seen = seen };
    }

    /// <summary>Reads what lies elsewhere: the digest of everything, or why a picture can't be had.</summary>
    public async ValueTask<DigestedInputs> ReadRemoteAsync(InputPictures pictures, CancellationToken cancel)
    {
        var (digest, seen) = (pictures.Digest, pictures.Seen);
        var began = _time.GetTimestamp();
        foreach (var picture in pictures.Remote)
        {
            if (CantExist(picture.Address))
                return new DigestedInputs(0, PictureRefusals.Unreachable(picture.Given));
            if (!picture.Address.IsLoopback)
            {
                (digest, seen) = (PictureDigest.Of(picture.Address.AbsoluteUri, digest), Add(seen, pictures.Examiner?.StandIn(picture)));
                continue;
            }
            var fetched = await FetchAsync(picture.Address, FetchTime - _time.GetElapsedTime(began), cancel).ConfigureAwait(false);
            if (Problem(picture.Given, fetched) is { } refusal)
                return new DigestedInputs(0, refusal);
            (digest, seen) = (PictureDigest.Of(fetched.Bytes, digest), Add(seen, pictures.Examiner?.Examine(picture.Parameter, picture.Place, fetched.Bytes)));
        }
        return new DigestedInputs(digest, null) { Seen = seen };
    }

    public void Dispose() => _http.Dispose();

    private static ImmutableArray<SeenPicture> Add(ImmutableArray<SeenPicture> seen, SeenPicture? one) => one is null ? seen : seen.Add(one);

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
