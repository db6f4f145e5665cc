namespace Harness.Spec.Mutations;

/// <summary>HTTP statuses from one to another, both included.</summary>
public readonly record struct StatusRange(int From, int To);
