using System.IO.Pipelines;
using Harness.Mock.Mutations.Deliveries;
using Harness.Mock.Requests;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Harness.Mock.Mutations.Answers;

/// <summary>
/// Where the mock writes its answer. Which rows are about it is decided as soon as there is something to write or to start: by then its status
/// and its type are known, and an answer that no row is about goes straight to the network.
/// </summary>
internal sealed class AnswerBody(HttpContext context, EditRow[] rows, EarlyDeliveries? early, TimeProvider time) : IHttpResponseBodyFeature
{
    private const string EventStream = "text/event-stream";

    private readonly IHttpResponseBodyFeature _wire = context.Features.GetRequiredFeature<IHttpResponseBodyFeature>();
    private IAnswerForm? _form;
    private Stream? _stream;

    public Stream Stream => _stream ??= Writer.AsStream(leaveOpen: true);

    public PipeWriter Writer => Form.Writer;

    private IAnswerForm Form => _form ??= Choose();

    public void DisableBuffering()
    {
        // What is held back is held back by an edit.
    }

    public Task SendFileAsync(string path, long offset, long? count, CancellationToken cancellationToken = default) =>
        SendFileFallback.SendFileAsync(Stream, path, offset, count, cancellationToken);

    public Task StartAsync(CancellationToken cancellationToken = default) => Form.StartAsync(cancellationToken);

    public Task CompleteAsync() => Form.CompleteAsync();

    /// <summary>The mock is done: what was held back goes out.</summary>
    public Task FinishAsync() => Form.FinishAsync();

    private IAnswerForm Choose()
    {
        var status = context.Response.StatusCode;
        var isStream = ContentType.Read(context.Response.ContentType).Is(EventStream);
        var scoped = rows.Where(row => row.Scope.Takes(status)).SelectMany(row => Taken(row, isStream ? StreamedAnswer.Takes : WholeAnswer.Takes)).ToArray();
        if (scoped.Length == 0 && (isStream || early is null))
            return new PassedAnswer(_wire);
        return isStream
            ? new StreamedAnswer(context, _wire, scoped, time)
            : new WholeAnswer(context, _wire, [.. scoped.Select(one => one.Edit)], early, time);
    }

    private static ScopedEdit[] Taken(EditRow row, Func<ScopedEdit, bool> takes)
    {
        ScopedEdit[] taken = [.. row.Edits.Select(edit => new ScopedEdit(edit, row.Scope.Events)).Where(takes)];
        if (taken.Length > 0)
            row.Use();
        return taken;
    }
}
