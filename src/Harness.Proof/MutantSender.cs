using Harness.Runner;
using Harness.Runner.Transport;
using Harness.Spec;

namespace Harness.Proof;

/// <summary>Sends requests that were prepared for no mock in particular to one.</summary>
internal sealed class MutantSender(ISender sender, Uri mock) : ISender
{
    /// <summary>The target of requests that don't know yet where they go: only the path of their address counts.</summary>
    public static Target TargetOf(Dialect dialect) => Target.TryRead($"http://mutant.invalid/{dialect.Name}", onlyBase: null, out var target, out var problem)
        ? target
        : throw new ArgumentException(problem, nameof(dialect));

    public Task<Exchange> SendAsync(SentRequest request, TimeSpan limit, CancellationToken cancel) =>
        sender.SendAsync(request with { Address = new Uri(mock, request.Address.PathAndQuery) }, limit, cancel);
}
