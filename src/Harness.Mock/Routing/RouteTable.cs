using System.Collections.Immutable;
using Harness.Spec;
using Harness.Spec.Operations;

namespace Harness.Mock.Routing;

/// <summary>
/// Which operations a path belongs to. Every dialect lies under <c>/{name}</c>; a dialect that is served alone lies at the root as well.
/// </summary>
internal sealed class RouteTable
{
    // A handful, whose lengths mostly differ: a list is as fast as a table, and at a cold start it needs no code of its own translated.
    private readonly Route[] _fixed;
    private readonly Route[] _withId;

    public RouteTable(Dialect dialect)
    {
        var routes = dialect.Bases.SelectMany(at => dialect.Operations.Select(operation => at.Path + operation.Path)).Distinct()
            .Select(path => new Route(path, [.. dialect.Operations.Where(operation => dialect.Bases.Any(at => at.Path + operation.Path == path))]))
            .ToLookup(route => route.IdAt >= 0);
        (_fixed, _withId) = ([.. routes[false]], [.. routes[true]]);
    }

    /// <summary>The operations at a path behind the dialect's prefix, one for each method, and the id in it; no operations when nothing is there.</summary>
    public RouteMatch At(ReadOnlySpan<char> path)
    {
        foreach (var route in _fixed)
        {
            if (path.SequenceEqual(route.Path))
                return new RouteMatch(route.Operations, "");
        }
        foreach (var route in _withId)
        {
            if (route.IdIn(path) is { } id)
                return new RouteMatch(route.Operations, id);
        }
        return new RouteMatch([], "");
    }

    private sealed record Route(string Path, ImmutableArray<Operation> Operations)
    {
        public int IdAt { get; } = Path.IndexOf(Operation.IdSegment, StringComparison.Ordinal);

        /// <summary>What stands in a path where the route has its id, or null where the path isn't this route's.</summary>
        public string? IdIn(ReadOnlySpan<char> path)
        {
            var tail = Path.AsSpan(IdAt + Operation.IdSegment.Length);
            if (path.Length <= IdAt + tail.Length || !path.StartsWith(Path.AsSpan(0, IdAt)) || !path.EndsWith(tail))
                return null;
            var id = path[IdAt..^tail.Length];
            // The server decodes everything in a path but a slash, so that a slash inside of a segment stays one.
            return id.Contains('/') ? null : id.ToString().Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);
        }
    }
}
