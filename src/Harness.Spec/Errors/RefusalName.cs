namespace Harness.Spec.Errors;

/// <summary>The name of a refusal in the error table, and where it is referred to.</summary>
public sealed record RefusalName(string Name, SourceSpan At);
