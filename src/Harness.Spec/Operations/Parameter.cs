using System.Collections.Frozen;
using System.Collections.Immutable;
using Harness.Spec.Conditions;

namespace Harness.Spec.Operations;

/// <summary>A parameter of an operation: what it holds, when it must be there, and the rules for its values.</summary>
public sealed record Parameter
{
    /// <summary>Its name in bodies.</summary>
    public required string Name { get; init; }

    /// <summary>What it holds.</summary>
    public required ParameterType Type { get; init; }

    /// <summary>When a request without it is refused; null for never.</summary>
    public required Condition? Required { get; init; }

    /// <summary>The value that is meant where a request has none, or null; rules don't look at it.</summary>
    public required DefaultValue? Default { get; init; }

    /// <summary>Whether a JSON null is the same as leaving it out; else it is a value of the wrong type.</summary>
    public required bool Nullable { get; init; }

    /// <summary>
    /// Whether pictures are, in JSON, objects with either <c>image_url</c> or <c>file_id</c>, and files alone in a form; else addresses are
    /// taken as they are, and files besides in a form.
    /// </summary>
    public required bool References { get; init; }

    /// <summary>The models that it may name; null for all of the dialect's.</summary>
    public required FrozenSet<string>? Among { get; init; }

    /// <summary>The rules; the first row whose condition holds counts.</summary>
    public required ImmutableArray<RuleRow> Rows { get; init; }

    /// <summary>Where it was written.</summary>
    public required SourceSpan At { get; init; }
}
