using System.IO.Pipelines;
using Microsoft.AspNetCore.Http.Features;

namespace Harness.Mock.Mutations.Answers;

/// <summary>An answer that no row is about.</summary>
internal sealed class PassedAnswer(IHttpResponseBodyFeature wire) : IAnswerForm
{
    public PipeWriter Writer => wire.Writer;

    public Task StartAsync(CancellationToken cancel) => wire.StartAsync(cancel);

    public Task CompleteAsync() => wire.CompleteAsync();

    public Task FinishAsync() => Task.CompletedTask;
}
