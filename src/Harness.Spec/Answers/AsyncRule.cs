namespace Harness.Spec.Answers;

/// <summary>Later answers: the parameter that asks for one, the answer at once, and the bodies posted after success and failure.</summary>
public sealed record AsyncRule(string Parameter, Template Accepted, Template Delivered, Template Failed);
