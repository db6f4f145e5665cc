using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Harness.Spec.Operations;

/// <summary>One thing that a client can ask for.</summary>
public sealed record Operation
{
    /// <summary>The segment of a path that stands for the id of one thing.</summary>
    public const string IdSegment = "{id}";

    /// <summary>The name that scenarios and tables use: <c>edit</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Which mechanism of the mock answers it.</summary>
    public required OperationKind Kind { get; init; }

    /// <summary>What it does with the things that its mechanism keeps.</summary>
    public required OperationAction Action { get; init; }

    /// <summary>Upper case: <c>POST</c>; empty for a tool, which has no route.</summary>
    public required string Method { get; init; }

    /// <summary>Behind the base, with a leading slash: <c>/images/edits</c>. One segment may be <see cref="IdSegment"/>.</summary>
    public required string Path { get; init; }

    /// <summary>The encodings of the request body that it reads; empty where parameters come from the query string.</summary>
    public required ImmutableArray<Transport> Bodies { get; init; }

    /// <summary>What becomes of parameters that it doesn't have.</summary>
    public required UnknownParameters UnknownParameters { get; init; }

    /// <summary>The parameters in the order in which they are checked.</summary>
    public required ImmutableArray<Parameter> Parameters { get; init; }

    /// <summary>The same parameters by name.</summary>
    public required FrozenDictionary<string, Parameter> ParametersByName { get; init; }

    /// <summary>Whether a method and a path lead to it; a tool is called within a conversation.</summary>
    public bool HasRoute => Kind != OperationKind.Tool;

    /// <summary>Whether a request is about a model.</summary>
    public bool HasModel => Parameters.Any(parameter => parameter.Type == ParameterType.Model);

    /// <summary>Where it was written.</summary>
    public required SourceSpan At { get; init; }
}
