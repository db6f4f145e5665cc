using Harness.Spec.Conditions;

namespace Harness.Spec.Answers;

/// <summary>
/// What a success answers under a condition: the <paramref name="Template"/> of the synchronous answer, and what stands for
/// <c>$result</c> in a callback (the same, unless the file names another).
/// </summary>
public sealed record AnswerRow(Condition When, Template Template, Template Delivered);
