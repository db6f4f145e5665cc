using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Harness.Scenarios.EventStreams;

namespace Harness.Runner.Transport;

/// <summary>
/// When the bytes of a body came, counted from a time stamp. What came in the same millisecond is one entry; where that would be too many entries,
/// the grain doubles, so that each time is right to about a thousandth of the whole.
/// </summary>
internal sealed class ArrivalLog(TimeProvider time, long started)
{
    internal const int MostEntries = 2048;

    private readonly List<Arrival> _entries = [];
    private TimeSpan _grain = TimeSpan.FromMilliseconds(1);

    /// <summary>The entries so far, in order.</summary>
    public ImmutableArray<Arrival> ToImmutable() => [.. _entries];

    /// <summary>Notes that so many bytes have come by now.</summary>
    public void Note(int end)
    {
        if (_entries.Count == MostEntries)
            Coarsen();
        Add(_entries, new Arrival(end, time.GetElapsedTime(started)));
    }

    private void Coarsen()
    {
        List<Arrival> coarser = [];
        while (coarser.Count == 0 || coarser.Count > MostEntries / 2)
        {
            coarser.Clear();
            _grain *= 2;
            foreach (var entry in CollectionsMarshal.AsSpan(_entries))
                Add(coarser, entry);
        }
        _entries.Clear();
        _entries.AddRange(coarser);
    }

    private void Add(List<Arrival> entries, Arrival entry)
    {
        if (entries is [.., var last] && last.At.Ticks / _grain.Ticks == entry.At.Ticks / _grain.Ticks)
            entries[^1] = entry;
        else
            entries.Add(entry);
    }
}
