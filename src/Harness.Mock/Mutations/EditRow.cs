using System.Collections.Immutable;
using Harness.Mock.Mutations.Json;
using Harness.Mock.Mutations.Requests;
using Harness.Spec.Mutations;

namespace Harness.Mock.Mutations;

/// <summary>A row of edits, ready to be made.</summary>
internal sealed record EditRow(WireScope Scope, ImmutableArray<IApplier> Edits)
{
    private int _uses;

    /// <summary>Whether anything ever was as its scope says.</summary>
    public bool IsUsed => Volatile.Read(ref _uses) != 0;

    /// <summary>Whether the body of a request must be at hand before the mock reads it.</summary>
    public bool NeedsBody { get; } = Scope.When.Requirements.Length > 0 || Edits.Any(edit => edit is IRequestEdit or LateKey);

    /// <summary>What an exchange must be for the row: requests are edited on the way to the answers.</summary>
    public WirePart Part => Scope.Part == WirePart.Request ? WirePart.Answer : Scope.Part;

    /// <summary>Says that something was as its scope says, and is edited.</summary>
    public void Use() => Volatile.Write(ref _uses, 1);

    public static EditRow Of(WireRow row)
    {
        var edits = row.Edits.Select(Appliers.Of);
        return new EditRow(row.On, row.On.Part == WirePart.Request ? [.. edits.OfType<IJsonEdit>().Select(edit => new BodyEditor(edit))] : [.. edits]);
    }
}
