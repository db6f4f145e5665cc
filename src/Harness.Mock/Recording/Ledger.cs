using System.Collections.Immutable;

namespace Harness.Mock.Recording;

/// <summary>What the served calls would have cost, latest last; errors never cost. Keeps the last ten thousand and the sums of all.</summary>
public sealed class Ledger
{
    private const int MaxCharges = 10_000;

    private readonly Lock _lock = new();
    private readonly Queue<Charge> _charges = new();
    private readonly Dictionary<string, decimal> _sums = new(StringComparer.Ordinal);

    /// <summary>The last charges, oldest first.</summary>
    public ImmutableArray<Charge> Charges
    {
        get
        {
            lock (_lock)
                return [.. _charges];
        }
    }

    /// <summary>What all calls cost together, by unit.</summary>
    public ImmutableDictionary<string, decimal> Sums
    {
        get
        {
            lock (_lock)
                return _sums.ToImmutableDictionary();
        }
    }

    internal void Enter(Charge charge)
    {
        lock (_lock)
        {
            _charges.Enqueue(charge);
            if (_charges.Count > MaxCharges)
                _charges.Dequeue();
            if (charge is { Amount: { } amount, Unit: { } unit })
                _sums[unit] = _sums.GetValueOrDefault(unit) + amount;
        }
    }
}
