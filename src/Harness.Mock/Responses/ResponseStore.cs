namespace Harness.Mock.Responses;

/// <summary>The responses of every dialect. Bounded in number and bytes, so that a mock can run for weeks: the oldest go first.</summary>
internal sealed class ResponseStore(int maxResponses, long maxBytes)
{
    private readonly Lock _lock = new();
    private readonly LinkedList<KeptResponse> _byAge = new();
    private readonly Dictionary<(string Dialect, string Id), LinkedListNode<KeptResponse>> _byId = [];
    private readonly Dictionary<(string Dialect, string CallId), LinkedListNode<KeptResponse>> _byCall = [];
    private long _bytes;

    /// <summary>Keeps a response; others may have to go for it. One that is larger than all may be together isn't kept.</summary>
    public void Keep(KeptResponse response)
    {
        if (response.WeightInBytes > maxBytes)
            return;
        lock (_lock)
        {
            var node = _byAge.AddLast(response);
            _byId.Add((response.Dialect, response.Id), node);
            if (response.Made.Picture is not null)
                _byCall.Add((response.Dialect, response.Made.Task.CallId), node);
            _bytes += response.WeightInBytes;
            while (_byAge.First is { } oldest && (_byAge.Count > maxResponses || _bytes > maxBytes))
                Remove(oldest);
        }
    }

    /// <summary>The response, or null where clients find none.</summary>
    public KeptResponse? Find(string dialect, string id)
    {
        lock (_lock)
            return Visible(dialect, id)?.Value;
    }

    /// <summary>The response of which a call of the tool is a part, hidden or not; null where there is none.</summary>
    public KeptResponse? FindByCall(string dialect, string callId)
    {
        lock (_lock)
            return _byCall.GetValueOrDefault((dialect, callId))?.Value;
    }

    /// <summary>Forgets a response; false where clients find none.</summary>
    public bool Delete(string dialect, string id)
    {
        lock (_lock)
        {
            if (Visible(dialect, id) is not { } node)
                return false;
            Remove(node);
            return true;
        }
    }

    private LinkedListNode<KeptResponse>? Visible(string dialect, string id) =>
        _byId.GetValueOrDefault((dialect, id)) is { Value.Visibility: Visibility.Shown } node ? node : null;

    private void Remove(LinkedListNode<KeptResponse> node)
    {
        _byAge.Remove(node);
        _byId.Remove((node.Value.Dialect, node.Value.Id));
        _byCall.Remove((node.Value.Dialect, node.Value.Made.Task.CallId));
        _bytes -= node.Value.WeightInBytes;
    }
}
