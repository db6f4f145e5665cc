namespace Harness.Spec.Conditions;

/// <summary>A value that a parameter chooses: <c>{ from: size, default: 1024x1024 }</c>; without a parameter it is fixed.</summary>
public sealed record Choice(string? From, string Default);
