using System.Buffers;
using System.IO.Pipelines;

namespace Harness.Mock.Mutations.Answers;

/// <summary>Takes what the mock writes, and hands on at each flush what came since the last one.</summary>
internal sealed class CollectingWriter(Func<ReadOnlyMemory<byte>, CancellationToken, ValueTask> flush) : PipeWriter
{
    private readonly ArrayBufferWriter<byte> _bytes = new();

    public override bool CanGetUnflushedBytes => true;

    public override long UnflushedBytes => _bytes.WrittenCount;

    public override void Advance(int bytes) => _bytes.Advance(bytes);

    public override Memory<byte> GetMemory(int sizeHint = 0) => _bytes.GetMemory(sizeHint);

    public override Span<byte> GetSpan(int sizeHint = 0) => _bytes.GetSpan(sizeHint);

    public override async ValueTask<FlushResult> FlushAsync(CancellationToken cancellationToken = default)
    {
        await flush(_bytes.WrittenMemory, cancellationToken).ConfigureAwait(false);
        _bytes.ResetWrittenCount();
        return new FlushResult(isCanceled: false, isCompleted: false);
    }

    public override void CancelPendingFlush()
    {
        // A flush that waits is ended by its request.
    }

    public override void Complete(Exception? exception = null)
    {
        // The end of the answer is told to its form.
    }
}
