using System.Collections.Immutable;
using Harness.Scenarios.EventStreams;
using Harness.Scenarios.Judging;

namespace Harness.Runner;

/// <summary>What a server gave back.</summary>
public abstract record Reply
{
    private Reply() { }

    /// <summary>
    /// An HTTP answer, read to its end, unless it is an event stream: of that what came before it broke off counts, too. Times count from the moment the request was sent. Evidence may hold only the beginning of the body
    /// (<see cref="Exchange.Abridged"/>); <see cref="Length"/> is that of the whole.
    /// </summary>
    public sealed record Answer(
        int Status,
        ImmutableArray<KeyValuePair<string, string>> Headers,
        ReadOnlyMemory<byte> Body,
        TimeSpan FirstByte,
        TimeSpan Elapsed) : Reply
    {
        /// <summary>How many bytes the server sent as the body.</summary>
        public int Length { get; } = Body.Length;

        /// <summary>When the bytes of an event stream came, in order; empty for other bodies.</summary>
        public ImmutableArray<Arrival> Arrivals { get; init; } = [];

        /// <summary>How the body ended.</summary>
        public BodyEnd End { get; init; } = new BodyEnd.Whole();
    }

    /// <summary>No whole answer: a sentence says what happened (<c>connection refused by 127.0.0.1:9</c>). <paramref name="Kind"/> is what it counts as.</summary>
    public sealed record Nothing(TransportFailure Kind, string Cause, TimeSpan Elapsed) : Reply;
}
