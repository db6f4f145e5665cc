using System.Collections.Immutable;
using Harness.Spec.Operations;

namespace Harness.Mock.Routing;

/// <summary>The operations at a path, one for each method, and the id that stands in it.</summary>
internal readonly record struct RouteMatch(ImmutableArray<Operation> Operations, string Id);
