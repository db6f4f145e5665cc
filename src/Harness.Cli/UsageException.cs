namespace Harness.Cli;

/// <summary>Leaves a command because of what the user asked for; the message says what is wrong and what to do. Ends in exit code 2.</summary>
internal sealed class UsageException(string message) : Exception(message);
