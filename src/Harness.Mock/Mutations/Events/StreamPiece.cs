namespace Harness.Mock.Mutations.Events;

/// <summary>What comes next in a stream that is being edited.</summary>
internal abstract record StreamPiece
{
    private StreamPiece() { }

    /// <summary>An event: its name and its data, one line.</summary>
    public sealed record Frame(string Name, ReadOnlyMemory<byte> Data) : StreamPiece
    {
        /// <summary>Whether a line names it.</summary>
        public bool HasEventLine { get; init; } = true;
    }

    /// <summary>Bytes that are no event; they go as they are.</summary>
    public sealed record Raw(ReadOnlyMemory<byte> Bytes) : StreamPiece;

    /// <summary>A pause.</summary>
    public sealed record Wait(TimeSpan Length) : StreamPiece;

    /// <summary>The connection breaks here.</summary>
    public sealed record BreakOff : StreamPiece;

    /// <summary>Nothing more comes, and the connection stays.</summary>
    public sealed record StayOpen : StreamPiece;
}
