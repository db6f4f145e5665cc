using System.Collections.Immutable;
using Harness.Mock.Checking;
using Harness.Spec;
using Harness.Spec.Answers;
using Harness.Spec.Errors;
using Microsoft.AspNetCore.Http;

namespace Harness.Mock.Answers;

/// <summary>Puts answers and refusals of one dialect on the wire.</summary>
internal sealed class AnswerSender(Dialect dialect, TemplateWriter templates, JsonBuffers buffers, IdSource ids, TimeSpan pace, TimeProvider time)
{
    /// <summary>Sets the headers that the dialect puts on every answer.</summary>
    public void SetHeaders(HttpResponse response) => SetHeaders(response, dialect.Headers);

    /// <summary>Sends JSON with its length.</summary>
    public async Task SendAsync(HttpResponse response, int status, Template template, Answer answer, CancellationToken cancel)
    {
        using var buffer = buffers.Rent();
        templates.Write(buffer.Writer, template, answer);
        var body = buffer.Written;
        response.StatusCode = status;
        response.ContentType = "application/json";
        response.ContentLength = body.Length;
        await response.BodyWriter.WriteAsync(body, cancel).ConfigureAwait(false);
    }

    /// <summary>An answer in server-sent events; nothing is sent until the first of them.</summary>
    public EventStream OpenStream(HttpResponse response) => new(response, templates, buffers, pace, time);

    /// <summary>Sends what a thing holds as the success of a call.</summary>
    public Task ShowAsync(HttpContext context, Template template, IReadOnlyDictionary<string, AnswerValue> values) =>
        SendAsync(context.Response, StatusCodes.Status200OK, template, ToAnswer(values), context.RequestAborted);

    /// <summary>What a thing holds, to stand in the answer of another.</summary>
    public AnswerValue.Shown Shown(Template template, IReadOnlyDictionary<string, AnswerValue> values) => new(template, ToAnswer(values));

    private Answer ToAnswer(IReadOnlyDictionary<string, AnswerValue> values) => new() { Trace = ids.Next(), Now = time.GetUtcNow(), Values = values };

    /// <summary>Sends a refusal in its envelope, with its headers.</summary>
    public Task RefuseAsync(HttpContext context, Refusal refusal)
    {
        var row = RowOf(refusal);
        SetHeaders(context.Response, row.Headers);
        return SendAsync(context.Response, row.Status, row.Envelope ?? dialect.Errors.Envelope, ToAnswer(refusal, context.Request), context.RequestAborted);
    }

    /// <summary>The body of a delivery, made outside of any request.</summary>
    public byte[] Compose(Template template, Answer answer)
    {
        using var buffer = buffers.Rent();
        templates.Write(buffer.Writer, template, answer);
        return buffer.Written.ToArray();
    }

    /// <summary>A refusal with its code and sentence.</summary>
    public Answer ToAnswer(Refusal refusal, HttpRequest? request)
    {
        var row = RowOf(refusal);
        return new Answer
        {
            Trace = ids.Next(),
            Now = time.GetUtcNow(),
            Code = row.Code,
            Type = row.Type,
            Parameter = RefusalText.Param(row, refusal),
            Message = RefusalText.Message(row, refusal, request, ids),
        };
    }

    private ErrorRow RowOf(Refusal refusal) =>
        refusal.Name is { } name ? dialect.Errors.RefusalOf(name) : dialect.Errors.RowOf(refusal.Condition);

    private void SetHeaders(HttpResponse response, ImmutableArray<KeyValuePair<string, Template>> headers)
    {
        foreach (var (name, value) in headers)
            response.Headers[name] = TemplateText.Render(value, _ => ids.Next().ToString());
    }
}
