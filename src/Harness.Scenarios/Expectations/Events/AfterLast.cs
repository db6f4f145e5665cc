namespace Harness.Scenarios.Expectations.Events;

/// <summary>What may follow the events of the last group.</summary>
public enum AfterLast
{
    /// <summary>The end of the stream alone.</summary>
    Nothing,

    /// <summary>The end of the stream, or one <c>data: [DONE]</c> before it.</summary>
    DoneAllowed,

    /// <summary>Events that no group means, and one <c>data: [DONE]</c> at the end: nothing is said about how it ends.</summary>
    OtherEvents,
}
