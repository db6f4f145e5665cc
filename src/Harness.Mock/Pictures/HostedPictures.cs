using Harness.Imaging.Encode;

namespace Harness.Mock.Pictures;

/// <summary>The pictures that answers give an address for, by path. Only their orders are kept; the oldest go first.</summary>
internal sealed class HostedPictures
{
    // Begins like no operation of any provider.
    private const string Prefix = "/_pictures";

    private const int MaxPictures = 20_000;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, PictureOrder> _orders = new(StringComparer.Ordinal);
    private readonly Queue<string> _paths = new();

    /// <summary>Keeps a picture of a dialect and gives back the path under which <see cref="Find"/> has it.</summary>
    public string Host(string dialect, string name, PictureOrder order)
    {
        var path = $"/{dialect}{Prefix}{name}";
        lock (_lock)
        {
            if (_orders.TryAdd(path, order))
                _paths.Enqueue(path);
            if (_paths.Count > MaxPictures)
                _orders.Remove(_paths.Dequeue());
        }
        return path;
    }

    /// <summary>Whether a picture may lie at a path behind its dialect's prefix: most requests needn't wait for their turn to look.</summary>
    public static bool MayHave(string path) => path.StartsWith(Prefix, StringComparison.Ordinal);

    /// <summary>The picture at a whole path, or null.</summary>
    public PictureOrder? Find(string path)
    {
        lock (_lock)
            return _orders.GetValueOrDefault(path);
    }
}
