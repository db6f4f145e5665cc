namespace Harness.Acceptance.MalformedAnswers;

/// <summary>What a kind of damage leaves of an answer's meaning.</summary>
internal enum Effect
{
    /// <summary>Nobody who keeps to the standards reads something else: the verdict is that of the answer as it was.</summary>
    Harmless,

    /// <summary>The answer is malformed: whatever else it gets, its verdict isn't green.</summary>
    Harmful,

    /// <summary>The same, and the server never says that it is done: the run must end the wait.</summary>
    Hanging,
}
