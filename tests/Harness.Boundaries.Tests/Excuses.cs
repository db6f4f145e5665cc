using Harness.Boundaries.Tests.Probing;

namespace Harness.Boundaries.Tests;

/// <summary>What can't be tried, or what nobody could judge: a short list, each with its reason. One that isn't needed fails the tests.</summary>
internal static class Excuses
{
    public static IReadOnlyList<Excuse> All { get; } = [];
}
