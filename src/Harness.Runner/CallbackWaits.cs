namespace Harness.Runner;

/// <summary>
/// How long callbacks of a target are waited for that is known to deliver at once: <paramref name="Most"/> for those that are wanted,
/// <paramref name="Quiet"/> for surplus ones. Unlike <see cref="RunSettings.Limit"/>, what hasn't come by then counts as never sent.
/// </summary>
public sealed record CallbackWaits(TimeSpan Most, TimeSpan Quiet);
