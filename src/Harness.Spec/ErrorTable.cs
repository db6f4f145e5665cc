using System.Collections.Immutable;

namespace Harness.Spec;

/// <summary>The envelope of every refusal, what each condition answers, and the conditions that the fault header can ask for.</summary>
public sealed record ErrorTable(Template Envelope, ImmutableArray<ErrorRow> Rows, ImmutableArray<ErrorCondition> Faults)
{
    /// <summary>What a condition answers; every condition has its row.</summary>
    public ErrorRow RowOf(ErrorCondition condition) => Rows.First(row => row.Condition == condition);
}
