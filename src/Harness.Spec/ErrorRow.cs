namespace Harness.Spec;

/// <summary>
/// What a condition answers: the HTTP status, the document's code (a text, a number or null) and type (a text or null), and the sentence
/// for a person.
/// </summary>
public sealed record ErrorRow(ErrorCondition Condition, int Status, Template.Literal Code, Template.Literal Type, Template Message);
