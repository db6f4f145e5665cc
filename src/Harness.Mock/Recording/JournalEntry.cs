using System.Collections.Immutable;

namespace Harness.Mock.Recording;

/// <summary>One request as it arrived. The token is left out; a long body is cut to its beginning.</summary>
public sealed class JournalEntry
{
    // About what an entry costs beside its text.
    private const int ObjectBytes = 512;

    private readonly int _headBytes;
    private ReadOnlyMemory<byte> _body;
    private long _bodyBytes;
    private int _status;

    internal JournalEntry(DateTimeOffset receivedAt, string method, string path, ImmutableArray<KeyValuePair<string, string>> headers)
    {
        ReceivedAt = receivedAt;
        Method = method;
        Path = path;
        Headers = headers;
        var characters = method.Length + path.Length;
        foreach (var header in headers)
            characters += header.Key.Length + header.Value.Length;
        _headBytes = ObjectBytes + sizeof(char) * characters;
    }

    /// <summary>When its head had arrived.</summary>
    public DateTimeOffset ReceivedAt { get; }

    /// <summary>The HTTP method as sent.</summary>
    public string Method { get; }

    /// <summary>The path without the query.</summary>
    public string Path { get; }

    /// <summary>Names and values as sent, the token replaced by <c>***</c>.</summary>
    public ImmutableArray<KeyValuePair<string, string>> Headers { get; }

    /// <summary>The beginning of the body, at most <see cref="Journal.BodyExcerptBytes"/>; empty until it was read.</summary>
    public ReadOnlyMemory<byte> Body => _body;

    /// <summary>The length of the whole body; 0 until it was read.</summary>
    public long BodyBytes => Interlocked.Read(ref _bodyBytes);

    /// <summary>The status of the answer; 0 until it was sent.</summary>
    public int Status => Volatile.Read(ref _status);

    // Trimmed while its body was still on the way: the body is kept for whoever holds the entry, but weighs nothing.
    internal bool IsTrimmed { get; private set; }

    internal int WeightInBytes => _headBytes + _body.Length;

    internal void Keep(ReadOnlyMemory<byte> excerpt, long wholeLength)
    {
        _body = excerpt;
        Interlocked.Exchange(ref _bodyBytes, wholeLength);
    }

    internal void Trim() => IsTrimmed = true;

    internal void Answered(int status) => Volatile.Write(ref _status, status);
}
