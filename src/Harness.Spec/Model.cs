using System.Collections.Frozen;

namespace Harness.Spec;

/// <summary>
/// A model and what it makes of parameters. <paramref name="Honours"/>, where not null, names the only parameters it looks at;
/// <paramref name="Ignores"/> names those that it doesn't look at, even when their values would be errors elsewhere;
/// <paramref name="Rejects"/> those that a request for it must not have.
/// </summary>
public sealed record Model(string Name, FrozenSet<string>? Honours, FrozenSet<string> Ignores, FrozenSet<string> Rejects, SourceSpan At)
{
    /// <summary>Stands for the model of a request that is about none: it looks at everything.</summary>
    public static Model None { get; } = new("", null, [], [], new SourceSpan("", 0, 0));

    /// <summary>When it appeared, in Unix seconds.</summary>
    public long Created { get; init; }

    /// <summary>Whose it is.</summary>
    public string OwnedBy { get; init; } = "";

    /// <summary>Whether the value of a parameter counts for this model.</summary>
    public bool LooksAt(string parameter) =>
        !Ignores.Contains(parameter) && !Rejects.Contains(parameter) && (Honours is null || Honours.Contains(parameter));
}
