using System.Collections.Immutable;
using Harness.Mock.Mutations.Requests;
using Harness.Spec.Mutations;

namespace Harness.Mock.Mutations;

/// <summary>A row of edits, ready to be made.</summary>
internal sealed record EditRow(WireScope Scope, ImmutableArray<IApplier> Edits)
{
    /// <summary>Whether the body of a request must be at hand before the mock reads it.</summary>
    public bool NeedsBody { get; } = Scope.When.Requirements.Length > 0 || Edits.Any(edit => edit is IRequestEdit or LateKey);

    public static EditRow Of(WireRow row) => new(row.On, [.. row.Edits.Select(Appliers.Of)]);
}
