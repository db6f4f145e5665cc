namespace Harness.Spec;

/// <summary>One mistake in an authored file: where it is, what is wrong, and what to do about it.</summary>
public sealed record Diagnostic(SourceSpan At, string Message)
{
    /// <summary><c>file:line:column: message</c>, one line.</summary>
    public override string ToString() => $"{At}: {Message}";
}
