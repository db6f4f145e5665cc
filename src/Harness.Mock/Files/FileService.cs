using System.Globalization;
using Harness.Mock.Answers;
using Harness.Mock.Checking;
using Harness.Mock.Requests;
using Harness.Spec;
using Harness.Spec.Answers;
using Harness.Spec.Errors;
using Harness.Spec.Operations;
using Harness.Spec.Resources;
using Microsoft.AspNetCore.Http;

namespace Harness.Mock.Files;

/// <summary>The mechanism behind operations of the kind files.</summary>
internal sealed class FileService(Dialect dialect, FileStore store, AnswerSender sender, IdSource ids, TimeProvider time) : IMechanism
{
    private FileRule Rule => dialect.Files!;

    /// <inheritdoc/>
    public Opened Open(ApiRequest request, Call call, HttpRequest http) => call.Operation.Action switch
    {
        OperationAction.Create => Keep(request),
        OperationAction.Get => With(call.Id, file => Show(Rule.One, Values(file))),
        OperationAction.Content => With(call.Id, file => Opened.Answered(context => SendContentAsync(context.Response, file, context.RequestAborted))),
        OperationAction.Delete => With(call.Id, Delete),
        OperationAction.List => List(request),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private Opened Keep(ApiRequest request)
    {
        if (request.Value(Rule.Upload) is not ParameterValue.File upload)
            return Opened.Refused(new Refusal(ErrorCondition.MissingParameter) { Parameter = Rule.Upload });
        var now = time.GetUtcNow();
        var file = new StoredFile(
            dialect.Name,
            ids.Write(Rule.Id),
            upload.FileName,
            request.Text(Rule.Purpose) ?? "",
            upload.Content.ToArray(),
            now,
            Number(request, Rule.ExpiresAfter) is { } seconds ? now.AddSeconds(seconds) : null);
        return store.TryKeep(file)
            ? Show(Rule.One, Values(file))
            : Opened.Refused(new Refusal(ErrorCondition.BodyTooLarge) { Problem = "the file is larger than all files may be together" });
    }

    private Opened Delete(StoredFile file) => store.Delete(dialect.Name, file.Id) ? Show(Rule.Deleted, new() { ["id"] = new AnswerValue.Text(file.Id) }) : NotThere(file.Id);

    private Opened List(ApiRequest request)
    {
        var files = store.All(dialect.Name).Where(file => request.Text(Rule.Purpose) is not { } purpose || file.Purpose == purpose);
        var page = Page<StoredFile>.Of([.. files], file => file.Id, request, Rule.Page);
        return page is null
            ? Opened.Refused(new Refusal(ErrorCondition.InvalidParameter) { Parameter = Rule.Page.After, Problem = "no such file is listed" })
            : Show(Rule.List, page.Values(file => sender.Shown(Rule.One, Values(file))));
    }

    private Opened With(string id, Func<StoredFile, Opened> open) => store.Find(dialect.Name, id) is { } file ? open(file) : NotThere(id);

    private static Opened NotThere(string id) => Opened.Refused(new Refusal(ErrorCondition.UnknownFileId) { Value = id, Id = id });

    private static int? Number(ApiRequest request, string? parameter) =>
        parameter is not null && request.Text(parameter) is { } digits ? int.Parse(digits, CultureInfo.InvariantCulture) : null;

    private Opened Show(Template template, Dictionary<string, AnswerValue> values) => Opened.Answered(context => sender.ShowAsync(context, template, values));

    private static Dictionary<string, AnswerValue> Values(StoredFile file) => new()
    {
        ["id"] = new AnswerValue.Text(file.Id),
        ["filename"] = new AnswerValue.Text(file.Name),
        ["bytes"] = new AnswerValue.Number(file.Content.Length),
        ["purpose"] = new AnswerValue.Text(file.Purpose),
        ["created-at"] = new AnswerValue.Number(file.CreatedAt.ToUnixTimeSeconds()),
        ["expires-at"] = file.ExpiresAt is { } at ? new AnswerValue.Number(at.ToUnixTimeSeconds()) : AnswerValue.Null.Value,
    };

    // The type is not known: clients name it wrongly or not at all.
    private static async Task SendContentAsync(HttpResponse response, StoredFile file, CancellationToken cancel)
    {
        response.ContentType = "application/octet-stream";
        response.ContentLength = file.Content.Length;
        await response.BodyWriter.WriteAsync(file.Content, cancel).ConfigureAwait(false);
    }
}
