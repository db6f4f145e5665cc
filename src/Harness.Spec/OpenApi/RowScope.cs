using System.Collections.Immutable;
using Harness.Spec.Conditions;
using Harness.Spec.Operations;

namespace Harness.Spec.OpenApi;

/// <summary>
/// The rows of a first-match table that a request of one operation (and one transport, or any of the operation's) can come to,
/// their conditions without what is certain there.
/// </summary>
internal sealed record RowScope(Operation Operation, Transport? Transport)
{
    public ImmutableArray<(Condition When, T Row)> Narrow<T>(IEnumerable<T> rows, Func<T, Condition> conditionOf)
    {
        var reachable = ImmutableArray.CreateBuilder<(Condition, T)>();
        foreach (var row in rows)
        {
            if (Narrow(conditionOf(row)) is not { } when)
                continue;
            reachable.Add((when, row));
            if (when.Requirements.IsEmpty)
                break;
        }
        return reachable.ToImmutable();
    }

    /// <summary>A condition without what is certain here; null for one that can't hold.</summary>
    public Condition? Narrow(Condition when)
    {
        var open = ImmutableArray.CreateBuilder<Requirement>();
        foreach (var requirement in when.Requirements)
        {
            switch (Certainty(requirement))
            {
                case false: return null;
                case null: open.Add(requirement); break;
                case true: break;
            }
        }
        return new Condition(open.ToImmutable());
    }

    // Whether a requirement always or never holds; null where it depends on the request.
    private bool? Certainty(Requirement requirement)
    {
        switch (requirement.Fact)
        {
            case "operation": return requirement.Holds(Operation.Name);
            case "model": return Operation.HasModel ? null : requirement.MayBeAbsent;
            case "transport":
                var transports = Transport is { } one ? [one] : Operation.Bodies;
                var holding = transports.Count(transport => requirement.Holds(NameOf(transport)));
                return holding == 0 ? false : holding == transports.Length ? true : null;
            default:
                return Operation.ParametersByName.ContainsKey(requirement.Fact) ? null : requirement.MayBeAbsent;
        }
    }

    private static string NameOf(Transport transport) => transport switch
    {
        Operations.Transport.Json => "json",
        Operations.Transport.Multipart => "multipart",
        Operations.Transport.Query => "query",
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
