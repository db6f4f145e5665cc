using System.Collections.Immutable;

namespace Harness.Spec.Mutations;

/// <summary>Fields of answers that a server may change in these ways without breaking a promise: no scenario looks, and the file says why.</summary>
public sealed record FreeField
{
    private const string Deep = ".**";

    /// <summary>Paths with [*] for every item of a list; one that ends with <c>.**</c> means everything beneath as well.</summary>
    public required ImmutableArray<string> Fields { get; init; }

    /// <summary><c>answer</c>, <c>refusal</c>, <c>callback</c> or the names of events; empty for all.</summary>
    public required ImmutableArray<string> In { get; init; }

    /// <summary>The names of operations; empty for all, and for requests that belong to none.</summary>
    public required ImmutableArray<string> Operations { get; init; }

    /// <summary>The changes that go unnoticed; empty for all.</summary>
    public required ImmutableArray<FieldChange> Changes { get; init; }

    /// <summary>Why nobody looks.</summary>
    public required string Why { get; init; }

    /// <summary>Where it was written.</summary>
    public required SourceSpan At { get; init; }

    /// <summary>Whether a change of a field is meant. Requests that belong to no operation have <c>none</c> as theirs.</summary>
    public bool Means(string place, string operation, string path, FieldChange change) =>
        (In.IsEmpty || In.Contains(place))
        && (Operations.IsEmpty || Operations.Contains(operation))
        && (Changes.IsEmpty || Changes.Contains(change))
        && Fields.Any(field => Covers(field, path));

    private static bool Covers(string field, string path)
    {
        if (!field.EndsWith(Deep, StringComparison.Ordinal))
            return field == path;
        var root = field[..^Deep.Length];
        return path == root || path.StartsWith(root + ".", StringComparison.Ordinal) || path.StartsWith(root + "[", StringComparison.Ordinal);
    }
}
