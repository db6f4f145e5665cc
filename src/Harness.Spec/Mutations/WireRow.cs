using System.Collections.Immutable;

namespace Harness.Spec.Mutations;

/// <summary>Edits of what goes over the wire, and where they are made. They are made in the order written.</summary>
public sealed record WireRow(WireScope On, ImmutableArray<WireEdit> Edits);
