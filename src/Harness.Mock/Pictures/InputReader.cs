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
    public static InputPictures Examine(ApiRequest request, PictureExaminer? examiner)
    {
        var digest = 0UL;
        var place = 0;
        var remote = ImmutableArray<RemotePicture>.Empty;
        var seen = ImmutableArray<SeenPicture>.Empty;
        foreach (var parameter in request.Operation.Parameters)
        {
            if (parameter.Type != ParameterType.Pictures || request.Value(parameter.Name) is not { } value)
                continue;
            foreach (var item in value is ParameterValue.List list ? list.Items : [value])
            {
                if (LocalPicture.Find(item) is not { } here)
                    remote = remote.Add(new RemotePicture(parameter.Name, place, new Uri(((ParameterValue.Text)item).Characters)));
                else if (here.Problem is { } problem)
                    return new InputPictures(0, [], Unreadable(parameter.Name, problem));
                else
                    (digest, seen) = (PictureDigest.Of(here.Bytes.Span, digest), Add(seen, examiner?.Examine(parameter.Name, place, here.Bytes.Span)));
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
                return new DigestedInputs(0, Unreachable(picture));
            if (!picture.Address.IsLoopback)
                (digest, seen) = (PictureDigest.Of(picture.Address.AbsoluteUri, digest), Add(seen, pictures.Examiner is null ? null : PictureExaminer.StandIn(picture)));
            else if (await FetchAsync(picture.Address, FetchTime - _time.GetElapsedTime(began), cancel).ConfigureAwait(false) is not { } bytes)
                return new DigestedInputs(0, Unreachable(picture));
            else if (PictureSniffer.Problem(bytes) is { } problem)
                return new DigestedInputs(0, Unreadable(picture.Parameter, problem));
            else
                (digest, seen) = (PictureDigest.Of(bytes, digest), Add(seen, pictures.Examiner?.Examine(picture.Parameter, picture.Place, bytes)));
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

    // The picture's bytes, or null when they can't be had in time and size.
    private async Task<byte[]?> FetchAsync(Uri address, TimeSpan timeLeft, CancellationToken cancel)
    {
        if (timeLeft <= TimeSpan.Zero)
            return null;
        using var limit = new CancellationTokenSource(timeLeft, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancel);
        try
        {
            using var answer = await _http.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, either.Token).ConfigureAwait(false);
            if (!answer.IsSuccessStatusCode)
                return null;
            await answer.Content.LoadIntoBufferAsync(MaxBytes, either.Token).ConfigureAwait(false);
            return await answer.Content.ReadAsByteArrayAsync(either.Token).ConfigureAwait(false);
        }
        catch (HttpRequestException)
        {
            return null;
        }
        catch (IOException)
        {
            return null;
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return null;
        }
    }

    private static Refusal Unreachable(RemotePicture picture) => new(ErrorCondition.UnreachablePicture) { Parameter = picture.Parameter };

    private static Refusal Unreadable(string parameter, string problem) =>
        new(ErrorCondition.UnreadablePicture) { Parameter = parameter, Problem = problem };
}
