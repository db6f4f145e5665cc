namespace Harness.Spec;

/// <summary>Collects every mistake of a reading, so that an author sees them all at once.</summary>
public sealed class Diagnostics
{
    private readonly List<Diagnostic> _found = [];

    /// <summary>Whether nothing was reported yet.</summary>
    public bool IsEmpty => _found.Count == 0;

    /// <summary>How much was reported: a reading that leaves it as it was found nothing wrong.</summary>
    public int Count => _found.Count;

    /// <summary>What was reported, by place: the order in which an author walks through the files. What was found on two ways stands once.</summary>
    public IReadOnlyList<Diagnostic> InOrder =>
        [.. _found.Distinct().OrderBy(d => d.At.File, StringComparer.Ordinal).ThenBy(d => d.At.Line).ThenBy(d => d.At.Column)];

    /// <summary>Reports a mistake.</summary>
    public void Add(SourceSpan at, string message) => _found.Add(new Diagnostic(at, message));

    /// <summary>Reports what another reading found.</summary>
    public void AddRange(IEnumerable<Diagnostic> others) => _found.AddRange(others);
}
