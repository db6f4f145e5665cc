using System.Collections.Immutable;

namespace Harness.Mock.Files;

/// <summary>
/// The uploaded files of every dialect. Bounded in number and bytes, so that a mock can run for weeks: those that have expired, and aren't
/// shown any more, go first, then the oldest.
/// </summary>
internal sealed class FileStore(int maxFiles, long maxBytes, TimeProvider time)
{
    private readonly Lock _lock = new();
    private readonly LinkedList<StoredFile> _byAge = new();
    private readonly Dictionary<(string Dialect, string Id), LinkedListNode<StoredFile>> _byId = [];
    private long _bytes;

    private bool IsOverfull => _byAge.Count > maxFiles || _bytes > maxBytes;

    /// <summary>Keeps a file; others may have to go for it. False for one that is larger than all may be together.</summary>
    public bool TryKeep(StoredFile file)
    {
        if (file.WeightInBytes > maxBytes)
            return false;
        lock (_lock)
        {
            _byId.Add((file.Dialect, file.Id), _byAge.AddLast(file));
            _bytes += file.WeightInBytes;
            if (IsOverfull)
                RemoveExpired();
            while (_byAge.First is { } oldest && IsOverfull)
                Remove(oldest);
        }
        return true;
    }

    /// <summary>The file, or null where there is none any more.</summary>
    public StoredFile? Find(string dialect, string id)
    {
        lock (_lock)
            return Living(dialect, id)?.Value;
    }

    /// <summary>Forgets a file; false where there is none.</summary>
    public bool Delete(string dialect, string id)
    {
        lock (_lock)
        {
            if (Living(dialect, id) is not { } node)
                return false;
            Remove(node);
            return true;
        }
    }

    /// <summary>The files of a dialect, oldest first.</summary>
    public ImmutableArray<StoredFile> All(string dialect)
    {
        lock (_lock)
            return [.. _byAge.Where(file => file.Dialect == dialect && !HasExpired(file))];
    }

    private LinkedListNode<StoredFile>? Living(string dialect, string id)
    {
        if (!_byId.TryGetValue((dialect, id), out var node))
            return null;
        if (!HasExpired(node.Value))
            return node;
        Remove(node);
        return null;
    }

    private bool HasExpired(StoredFile file) => file.ExpiresAt <= time.GetUtcNow();

    private void RemoveExpired()
    {
        for (var node = _byAge.First; node is not null;)
        {
            var next = node.Next;
            if (HasExpired(node.Value))
                Remove(node);
            node = next;
        }
    }

    private void Remove(LinkedListNode<StoredFile> node)
    {
        _byAge.Remove(node);
        _byId.Remove((node.Value.Dialect, node.Value.Id));
        _bytes -= node.Value.WeightInBytes;
    }
}
