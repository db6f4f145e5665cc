using System.Collections.Immutable;
using Harness.Spec.Conditions;

namespace Harness.Spec.Mutations;

/// <summary>Which exchanges, and what part of them, a row of edits is about. What is left out restricts nothing.</summary>
public sealed record WireScope
{
    /// <summary>The names of the operations; empty for all, and for requests that belong to none.</summary>
    public required ImmutableArray<string> Operations { get; init; }

    /// <summary>The statuses of the answers, as ranges.</summary>
    public required ImmutableArray<StatusRange> Statuses { get; init; }

    /// <summary>What holds for the fields of the request as it came, and for what is inside of them: scalars as text, any list <c>[]</c>, any object <c>{}</c>, an uploaded file its content type.</summary>
    public required Condition When { get; init; }

    /// <summary>The part that is edited.</summary>
    public required WirePart Part { get; init; }

    /// <summary>The server-sent events whose data is edited, or null where plain answers are.</summary>
    public required EventNames? Events { get; init; }

    /// <summary>Whether an operation is meant; null stands for a path or method that belongs to none.</summary>
    public bool Takes(string? operation) => Operations.IsEmpty || (operation is not null && Operations.Contains(operation));

    /// <summary>Whether a status is meant.</summary>
    public bool Takes(int status) => Statuses.IsEmpty || Statuses.Any(range => status >= range.From && status <= range.To);
}
