using Harness.Spec.Answers;

namespace Harness.Spec.Resources;

/// <summary>How models are shown: one, and all; <c>$items</c> are the models.</summary>
public sealed record ModelRule(Template One, Template List);
