using System.Collections.Immutable;
using Harness.Spec.Errors;

namespace Harness.Mock.Checking;

/// <summary>Why a request isn't served: the condition, and what its message may mention. <see cref="Problem"/> is a clause without a full stop.</summary>
internal sealed record Refusal(ErrorCondition Condition)
{
    /// <summary>The refusal of the dialect's own that is answered instead of the condition's row; null for none.</summary>
    public string? Name { get; init; }

    /// <summary>Where the value stands: a parameter, or a place within one (<c>images[0].image_url</c>); empty where it is about none.</summary>
    public string Parameter { get; init; } = "";

    public string Value { get; init; } = "";

    public string Problem { get; init; } = "";

    /// <summary>The model that was meant; empty where none is known.</summary>
    public string Model { get; init; } = "";

    /// <summary>The bound that was broken.</summary>
    public long? Limit { get; init; }

    /// <summary>How long the value is: in characters, items or bytes.</summary>
    public long? Length { get; init; }

    /// <summary>Which picture it is of its parameter, from 1.</summary>
    public int? Position { get; init; }

    /// <summary>The words that are taken, in the order written.</summary>
    public ImmutableArray<string> Words { get; init; } = [];

    /// <summary>What was expected, with its article: <c>an integer</c>.</summary>
    public string Wanted { get; init; } = "";

    /// <summary>What came instead: <c>a string</c>, <c>null</c>.</summary>
    public string Got { get; init; } = "";

    /// <summary>The id that names nothing.</summary>
    public string Id { get; init; } = "";
}
