namespace Harness.Spec.Tokens;

/// <summary>What each picture counts more where the parameter <paramref name="From"/> is <c>high</c>: one number for squares, one for the others.</summary>
public sealed record FidelityTokens(string From, int Square, int Other);
