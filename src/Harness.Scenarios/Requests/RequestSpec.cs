using System.Collections.Immutable;
using Harness.Scenarios.Values;
using Harness.Spec;

namespace Harness.Scenarios.Requests;

/// <summary>A request as a scenario writes it.</summary>
public sealed record RequestSpec
{
    /// <summary>The key that a request with <see cref="Authorization.Wrong"/> carries.</summary>
    public const string WrongKey = "sk-harness-invalid";

    /// <summary>The header that asks a cooperative target for a fault.</summary>
    public const string FaultHeader = "X-Harness-Fault";

    /// <summary>Where it was written.</summary>
    public required SourceSpan At { get; init; }

    /// <summary>The operation of the dialect that is called; null where method and path are written out.</summary>
    public string? Operation { get; init; }

    /// <summary>A method other than the operation's.</summary>
    public string? Method { get; init; }

    /// <summary>A path behind the base other than the operation's; it begins with a slash.</summary>
    public ValueTemplate? Path { get; init; }

    /// <summary>The body, or null where there is none.</summary>
    public RequestBody? Body { get; init; }

    /// <summary>Further headers.</summary>
    public required ImmutableArray<KeyValuePair<string, ValueTemplate>> Headers { get; init; }

    /// <summary>Which key it carries.</summary>
    public required Authorization Auth { get; init; }

    /// <summary>The status of a fault that a cooperative target is asked for.</summary>
    public int? Fault { get; init; }
}
