using System.Collections.Immutable;
using Harness.Spec.Answers;

namespace Harness.Spec.Errors;

/// <summary>What a refusal answers.</summary>
public sealed record ErrorRow
{
    /// <summary>The word of the condition, or a refusal's own name.</summary>
    public required string Name { get; init; }

    /// <summary>The condition; null for a refusal with a name of its own.</summary>
    public required ErrorCondition? Condition { get; init; }

    /// <summary>The HTTP status.</summary>
    public required int Status { get; init; }

    /// <summary>The document's code: a text, a number or null.</summary>
    public required Template.Literal Code { get; init; }

    /// <summary>The document's type of error: a text, a number or null.</summary>
    public required Template.Literal Type { get; init; }

    /// <summary>The sentence for a person.</summary>
    public required Template Message { get; init; }

    /// <summary>What stands for the parameter, as JSON; null where that is the place of the value itself.</summary>
    public required Template.Literal? Param { get; init; }

    /// <summary>The envelope of this row, or null where it is the one of all refusals.</summary>
    public required Template? Envelope { get; init; }

    /// <summary>Headers that this refusal has besides those of every answer.</summary>
    public required ImmutableArray<KeyValuePair<string, Template>> Headers { get; init; }
}
