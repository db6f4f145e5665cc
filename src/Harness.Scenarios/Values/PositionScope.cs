using Harness.Scenarios.Judging;

namespace Harness.Scenarios.Values;

/// <summary>The variables for one event of a group: <c>$position</c> is its number, from 0.</summary>
internal sealed class PositionScope(IScope outer, int position) : IScope
{
    public const string Name = "position";

    public Value? Find(string name) => name == Name ? new Value.Number(Shown.Number(position)) : outer.Find(name);
}
