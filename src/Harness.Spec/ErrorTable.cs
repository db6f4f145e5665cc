using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Harness.Spec;

/// <summary>The envelope of every refusal, what each condition answers, and the conditions that the fault header can ask for.</summary>
public sealed record ErrorTable(
    Template Envelope,
    FrozenDictionary<ErrorCondition, ErrorRow> Rows,
    ImmutableArray<ErrorCondition> Faults);
