namespace Harness.Spec;

/// <summary>A place in an authored file: line and column count from 1, as editors show them.</summary>
public readonly record struct SourceSpan(string File, int Line, int Column)
{
    /// <summary>The form that terminals and editors turn into a link: <c>file:line:column</c>.</summary>
    public override string ToString() => $"{File}:{Line}:{Column}";
}
