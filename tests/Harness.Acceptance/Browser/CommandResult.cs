namespace Harness.Acceptance.Browser;

/// <summary>How a program that was started ended.</summary>
/// <param name="Succeeded">It ended in time, with 0.</param>
/// <param name="Account">Its exit code, its last line, or why it didn't start or end.</param>
internal sealed record CommandResult(bool Succeeded, string Account);
