namespace Harness.Acceptance.MalformedAnswers;

/// <summary>Every kind of malformation.</summary>
internal static class Damages
{
    /// <summary>Nothing at all, to know that all else is as it was.</summary>
    public static Damage None { get; } = new("no damage", Effect.Harmless, _ => true, (message, _) => Framing.WithLength(message));

    public static IReadOnlyList<Damage> All { get; } = [.. BodyDamages.All, .. FramingDamages.All, .. StreamDamages.All, .. PictureDamages.All];
}
