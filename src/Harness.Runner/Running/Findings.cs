using System.Collections.Immutable;
using Harness.Runner.Planning;
using Harness.Scenarios;

namespace Harness.Runner.Running;

/// <summary>The evidence for one case, gathered until the verdict closes it.</summary>
internal sealed class Findings(Case one, EvidenceKeeping keeping, TimeProvider time)
{
    private readonly long _started = time.GetTimestamp();
    private readonly ImmutableArray<Exchange>.Builder _evidence = ImmutableArray.CreateBuilder<Exchange>();
    private PreparedRequest? _last;

    public void Add(PreparedRequest request, Exchange exchange)
    {
        if (keeping == EvidenceKeeping.Dropped)
            return;
        _last = request;
        _evidence.Add(exchange);
    }

    /// <summary>The result; nothing can be added afterwards.</summary>
    public CaseResult Close(Verdict verdict) => new()
    {
        Scenario = one.Name,
        Dialect = one.Dialect.Name,
        Clause = one.Clause,
        Verdict = verdict,
        At = one.Scenario.At,
        Evidence = [.. _evidence.Select(exchange => exchange.Abridged())],
        Curl = _last is null ? null : CurlCommand.For(_last),
        Elapsed = time.GetElapsedTime(_started),
    };
}
