using System.Collections.Immutable;
using Harness.Mock.Mutations.Answers;
using Harness.Mock.Mutations.Deliveries;
using Harness.Mock.Mutations.Requests;
using Harness.Mock.Requests;
using Harness.Spec.Mutations;
using Harness.Spec.Operations;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Harness.Mock.Mutations;

/// <summary>Edits requests on their way to the mock and answers on their way back.</summary>
internal sealed class ExchangeSeam(ImmutableArray<EditRow> rows, EarlyDeliveries? early, MockPipeline mock, MockOptions options)
{
    private readonly KeyCheck _keys = new(options.Keys);
    private readonly string _goodKey = "Bearer " + (options.Keys is [var first, ..] ? first : "sk-harness-let-in");

    public async Task HandleAsync(HttpContext context)
    {
        var edited = "request";
        try
        {
            var place = PlaceOf(context.Request);
            var near = rows.Where(row => row.Part == place.Part && row.Scope.Takes(place.Operation?.Name)).ToArray();
            if (near.Length == 0 && early is null)
            {
                await mock.HandleAsync(context).ConfigureAwait(false);
                return;
            }
            var (meant, held) = await EditRequestAsync(context.Request, place.Operation, near).ConfigureAwait(false);
            edited = "answer";
            await ServeAsync(context, meant, held).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The client went away, as it may.
        }
        catch (ConnectionResetException)
        {
            // The connection broke while it was read or written.
            context.Abort();
        }
#pragma warning disable CA1031 // The request boundary: an edit that can't be made, or makes what HTTP can't carry, may throw anything, and the server would tell nobody.
        catch (Exception error)
#pragma warning restore CA1031
        {
            options.Report($"{context.Request.Method} {context.Request.Path}: the {edited} couldn't be edited: {error}");
            context.Abort();
        }
    }

    private Place PlaceOf(HttpRequest request)
    {
        var (handler, path) = mock.Find(request.Path.Value ?? "/");
        if (handler is null)
            return new Place(WirePart.Answer, null);
        if (mock.PictureAt(request, path) is not null)
            return new Place(WirePart.Picture, null);
        return MockPipeline.IsOpenApi(request, path) ? default : new Place(WirePart.Answer, handler.OperationAt(path, request.Method));
    }

    private async Task<(EditRow[] Meant, HeldRequest? Held)> EditRequestAsync(HttpRequest request, Operation? operation, EditRow[] near)
    {
        var boundary = "";
        var transport = operation is null ? Transport.Query : RequestForm.TransportOf(request, operation, out boundary);
        var needsBody = transport is Transport.Json or Transport.Multipart && near.Any(row => row.NeedsBody);
        var held = needsBody ? await HeldRequest.ReadAsync(request, options.MaxBodyBytes, request.HttpContext.RequestAborted).ConfigureAwait(false) : null;
        var edited = new EditedRequest(request, operation, transport, boundary, held);
        var meant = edited.Meant(near);
        edited.Edit(meant);
        return (meant, held);
    }

    private async Task ServeAsync(HttpContext context, EditRow[] meant, HeldRequest? held)
    {
        var serve = new ServedRequest(context.Request, held, _goodKey, _keys.Problem(context.Request.Headers.Authorization) is null, mock.HandleAsync);
        var answer = new AnswerBody(context, meant, early, options.Time);
        context.Features.Set<IHttpResponseBodyFeature>(answer);
        var keyed = meant.FirstOrDefault(row => row.Edits.Any(edit => edit is IKeyEdit));
        keyed?.Use();
        await (keyed?.Edits.OfType<IKeyEdit>().First().ServeAsync(serve) ?? serve.ServeAsync()).ConfigureAwait(false);
        await answer.FinishAsync().ConfigureAwait(false);
    }
}
