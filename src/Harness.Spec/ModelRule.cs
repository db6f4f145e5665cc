namespace Harness.Spec;

/// <summary>How models are shown: one, and all; <c>$items</c> are the models.</summary>
public sealed record ModelRule(Template One, Template List);
