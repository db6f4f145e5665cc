namespace Harness.Scenarios.Values;

/// <summary>The values of variables by name without the dollar: <c>prompt.chinese</c>, <c>model</c>.</summary>
public interface IScope
{
    /// <summary>The value, or null where it isn't known: a capture that wasn't made.</summary>
    Value? Find(string name);
}
