namespace Harness.Spec.Operations;

/// <summary>A value without parts that is meant where a request has none: as text, and as JSON (<c>auto</c> and <c>"auto"</c>, <c>1</c> and <c>1</c>).</summary>
public sealed record DefaultValue(string Text, string Json);
