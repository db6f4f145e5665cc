namespace Harness.Spec.Pictures;

/// <summary>
/// What is refused for its content. There is no judge offline, so two texts stand for what one would find: a request whose
/// <paramref name="Parameter"/> contains <paramref name="InputTrigger"/> is refused before anything is made, one with
/// <paramref name="OutputTrigger"/> after the pictures were made. A null is never found.
/// </summary>
public sealed record ModerationRule(string Parameter, string? InputTrigger, string? OutputTrigger);
