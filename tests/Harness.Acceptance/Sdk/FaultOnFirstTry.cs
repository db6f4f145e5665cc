using System.ClientModel.Primitives;

namespace Harness.Acceptance.Sdk;

/// <summary>Asks the mock for a fault with the first try of a request, and not with those that follow; counts them.</summary>
internal sealed class FaultOnFirstTry(string fault) : PipelinePolicy
{
    private const string Header = "X-Harness-Fault";

    /// <summary>How often the request went out.</summary>
    public int Tries { get; private set; }

    public override void Process(PipelineMessage message, IReadOnlyList<PipelinePolicy> pipeline, int currentIndex)
    {
        Count(message);
        ProcessNext(message, pipeline, currentIndex);
    }

    public override ValueTask ProcessAsync(PipelineMessage message, IReadOnlyList<PipelinePolicy> pipeline, int currentIndex)
    {
        Count(message);
        return ProcessNextAsync(message, pipeline, currentIndex);
    }

    private void Count(PipelineMessage message)
    {
        if (Tries++ == 0)
            message.Request.Headers.Set(Header, fault);
        else
            message.Request.Headers.Remove(Header);
    }
}
