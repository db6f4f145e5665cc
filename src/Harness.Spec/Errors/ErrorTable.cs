using System.Collections.Immutable;
using Harness.Spec.Answers;

namespace Harness.Spec.Errors;

/// <summary>
/// The envelope of refusals, what each condition answers, the refusals with a name of their own, and the conditions that the fault header
/// can ask for.
/// </summary>
public sealed record ErrorTable(Template Envelope, ImmutableArray<ErrorRow> Rows, ImmutableArray<ErrorRow> Refusals, ImmutableArray<ErrorCondition> Faults)
{
    /// <summary>What a condition answers: its own row, or that of its coarse condition, which is always there.</summary>
    public ErrorRow RowOf(ErrorCondition condition) =>
        OwnRowOf(condition)
        ?? (condition == ErrorCondition.UnconvertibleText ? OwnRowOf(ErrorCondition.InvalidType) : null)
        ?? Rows.First(row => row.Condition == CoarseOf(condition));

    /// <summary>The row that a condition has for itself, or null.</summary>
    public ErrorRow? OwnRowOf(ErrorCondition condition) => Rows.FirstOrDefault(row => row.Condition == condition);

    /// <summary>The refusal of a name that a row of rules refers to.</summary>
    public ErrorRow RefusalOf(string name) => Refusals.First(row => row.Name == name);

    /// <summary>The coarse condition that a finer one is a case of; a coarse one is its own.</summary>
    public static ErrorCondition CoarseOf(ErrorCondition condition) => condition switch
    {
        <= ErrorCondition.ServerFault => condition,
        ErrorCondition.UnknownResponseId or ErrorCondition.UnknownFileId or ErrorCondition.UnknownModelId => ErrorCondition.UnknownPath,
        ErrorCondition.UnreadableAddress => ErrorCondition.UnreadablePicture,
        ErrorCondition.RefusedDownload => ErrorCondition.UnreachablePicture,
        _ => ErrorCondition.InvalidParameter,
    };
}
