namespace Harness.Spec;

/// <summary>The HTTP status, the document's code, and the sentence for a person.</summary>
public sealed record ErrorRow(int Status, string Code, Template Message);
