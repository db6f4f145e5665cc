using System.Collections.Frozen;
using Harness.Scenarios;

namespace Harness.Acceptance.Fields;

/// <summary>A case, what it saw, when, and the fields in it.</summary>
internal sealed record SeenCase(Case Case, Recording Recording, DateTimeOffset At, FrozenSet<FieldPlace> Places)
{
    public const string Callback = "callback";

    public SeenCase(Case one, Recording recording, DateTimeOffset at, IEnumerable<FieldPlace> places)
        : this(one, recording, at, places.ToFrozenSet())
    {
    }
}
