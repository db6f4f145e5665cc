using System.Collections.Frozen;
using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Harness.Mock.Recording;

/// <summary>
/// The requests that arrived lately, oldest first. Bounded in bytes, so that a mock can run for weeks.
/// A request is recorded before it is validated, so that a rejected one still shows.
/// </summary>
public sealed class Journal
{
    /// <summary>How much of a body is kept.</summary>
    public const int BodyExcerptBytes = 4 * 1024;

    private const int MaxBytes = 4 << 20;

    private static readonly FrozenSet<string> Secret = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, HeaderNames.Authorization, HeaderNames.ProxyAuthorization, HeaderNames.Cookie, "api-key", "x-api-key");

    private readonly Lock _lock = new();
    private readonly Queue<JournalEntry> _entries = new();
    private readonly TimeProvider _time;
    private long _bytes;

    internal Journal(TimeProvider time) => _time = time;

    /// <summary>What is kept at this moment, oldest first.</summary>
    public ImmutableArray<JournalEntry> Entries
    {
        get
        {
            lock (_lock)
                return [.. _entries];
        }
    }

    internal JournalEntry Open(HttpRequest request)
    {
        var entry = new JournalEntry(_time.GetUtcNow(), request.Method, request.Path.Value ?? "", HeadersOf(request));
        lock (_lock)
        {
            _entries.Enqueue(entry);
            _bytes += entry.WeightInBytes;
            Trim();
        }
        return entry;
    }

    internal void Keep(JournalEntry entry, ReadOnlySpan<byte> body)
    {
        var excerpt = body[..Math.Min(body.Length, BodyExcerptBytes)].ToArray();
        lock (_lock)
        {
            entry.Keep(excerpt, body.Length);
            if (entry.IsTrimmed)
                return;
            _bytes += excerpt.Length;
            Trim();
        }
    }

    private void Trim()
    {
        while (_bytes > MaxBytes && _entries.TryDequeue(out var oldest))
        {
            _bytes -= oldest.WeightInBytes;
            oldest.Trim();
        }
    }

    private static ImmutableArray<KeyValuePair<string, string>> HeadersOf(HttpRequest request)
    {
        var headers = ImmutableArray.CreateBuilder<KeyValuePair<string, string>>(request.Headers.Count);
        foreach (var header in request.Headers)
            headers.Add(KeyValuePair.Create(header.Key, Secret.Contains(header.Key) ? "***" : header.Value.ToString()));
        return headers.DrainToImmutable();
    }
}
