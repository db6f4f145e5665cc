using Harness.Spec.Answers;

namespace Harness.Spec.Resources;

/// <summary>How uploaded files are kept and shown: the form of their ids, the parameters that say what is kept and what is listed, and the answers.</summary>
public sealed record FileRule
{
    /// <summary>The id of a new file.</summary>
    public required Template Id { get; init; }

    /// <summary>The parameter that holds the upload.</summary>
    public required string Upload { get; init; }

    /// <summary>The parameter that says what a file is for; in a list, which files are meant.</summary>
    public required string Purpose { get; init; }

    /// <summary>The parameter that says after how many seconds a file is forgotten, or null where none does.</summary>
    public required string? ExpiresAfter { get; init; }

    /// <summary>How a list is asked for page by page.</summary>
    public required PageRule Page { get; init; }

    /// <summary>One file.</summary>
    public required Template One { get; init; }

    /// <summary>A page of files; <c>$items</c> are the files.</summary>
    public required Template List { get; init; }

    /// <summary>What deleting a file answers.</summary>
    public required Template Deleted { get; init; }
}
