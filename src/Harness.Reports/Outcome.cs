namespace Harness.Reports;

/// <summary>What became of a case or a clause, as reports show it. Ordered: a clause has the highest of its cases.</summary>
public enum Outcome
{
    /// <summary>The target is declared to lack what is needed.</summary>
    NotApplicable,

    /// <summary>Kept.</summary>
    Passed,

    /// <summary>Left out by the user's own filter.</summary>
    Filtered,

    /// <summary>A MAY not kept.</summary>
    Noted,

    /// <summary>A SHOULD broken.</summary>
    Warned,

    /// <summary>Wanted, and not run.</summary>
    Interrupted,

    /// <summary>A clause for which there is no case at all.</summary>
    Unchecked,

    /// <summary>Could not be judged.</summary>
    Blocked,

    /// <summary>A MUST broken.</summary>
    Failed,
}
