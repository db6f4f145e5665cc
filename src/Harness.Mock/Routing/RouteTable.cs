using System.Collections.Frozen;
using System.Collections.Immutable;
using Harness.Spec;

namespace Harness.Mock.Routing;

/// <summary>
/// Which dialect and operations a path belongs to. Every dialect lies under <c>/{name}</c>; a dialect that is served alone lies at the root as well.
/// </summary>
internal sealed class RouteTable
{
    private readonly FrozenDictionary<string, ImmutableArray<Operation>> _operations;
    private readonly FrozenDictionary<string, ImmutableArray<Operation>>.AlternateLookup<ReadOnlySpan<char>> _byPath;

    public RouteTable(Dialect dialect)
    {
        _operations = dialect.Bases
            .SelectMany(at => dialect.Operations.Select(operation => (Path: at.Path + operation.Path, operation)))
            .GroupBy(pair => pair.Path, pair => pair.operation)
            .ToFrozenDictionary(group => group.Key, group => group.ToImmutableArray());
        _byPath = _operations.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The operations at a path behind the dialect's prefix, one for each method; empty when nothing is there.</summary>
    public ImmutableArray<Operation> At(ReadOnlySpan<char> path) => _byPath.TryGetValue(path, out var operations) ? operations : [];
}
