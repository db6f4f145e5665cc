namespace Harness.Spec;

/// <summary>What a condition answers: the HTTP status, the document's code, and the sentence for a person.</summary>
public sealed record ErrorRow(ErrorCondition Condition, int Status, string Code, Template Message);
