using System.Collections.Immutable;
using Harness.Spec;

namespace Harness.Mock.Routing;

/// <summary>
/// Which dialect and operations a path belongs to. Every dialect lies under <c>/{name}</c>; a dialect that is served alone lies at the root as well.
/// </summary>
internal sealed class RouteTable
{
    // A handful, whose lengths mostly differ: a list is as fast as a table, and at a cold start it needs no code of its own translated.
    private readonly Route[] _routes;

    public RouteTable(Dialect dialect) => _routes =
    [
        .. dialect.Bases.SelectMany(at => dialect.Operations.Select(operation => at.Path + operation.Path)).Distinct()
            .Select(path => new Route(path, [.. dialect.Operations.Where(operation => dialect.Bases.Any(at => at.Path + operation.Path == path))])),
    ];

    /// <summary>The operations at a path behind the dialect's prefix, one for each method; empty when nothing is there.</summary>
    public ImmutableArray<Operation> At(ReadOnlySpan<char> path)
    {
        foreach (var route in _routes)
        {
            if (path.SequenceEqual(route.Path))
                return route.Operations;
        }
        return [];
    }

    private sealed record Route(string Path, ImmutableArray<Operation> Operations);
}
