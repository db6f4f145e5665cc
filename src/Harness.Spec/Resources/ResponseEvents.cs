using Harness.Spec.Answers;

namespace Harness.Spec.Resources;

/// <summary>The names and forms of the events in which a response is streamed, in the order in which they can come.</summary>
public sealed record ResponseEvents
{
    /// <summary>The response is there.</summary>
    public required StreamEvent Created { get; init; }

    /// <summary>It is being made.</summary>
    public required StreamEvent InProgress { get; init; }

    /// <summary>An item of its output begins.</summary>
    public required StreamEvent ItemAdded { get; init; }

    /// <summary>The tool is called.</summary>
    public required StreamEvent CallInProgress { get; init; }

    /// <summary>The tool makes a picture.</summary>
    public required StreamEvent CallGenerating { get; init; }

    /// <summary>A picture that isn't ready yet.</summary>
    public required StreamEvent CallPartial { get; init; }

    /// <summary>The picture is ready.</summary>
    public required StreamEvent CallCompleted { get; init; }

    /// <summary>A message's text begins.</summary>
    public required StreamEvent PartAdded { get; init; }

    /// <summary>A piece of the text.</summary>
    public required StreamEvent TextDelta { get; init; }

    /// <summary>The whole text.</summary>
    public required StreamEvent TextDone { get; init; }

    /// <summary>The text is done.</summary>
    public required StreamEvent PartDone { get; init; }

    /// <summary>An item is done.</summary>
    public required StreamEvent ItemDone { get; init; }

    /// <summary>The response is done.</summary>
    public required StreamEvent Completed { get; init; }

    /// <summary>What went wrong.</summary>
    public required StreamEvent Error { get; init; }

    /// <summary>The response that came to nothing by it.</summary>
    public required StreamEvent Failed { get; init; }
}
