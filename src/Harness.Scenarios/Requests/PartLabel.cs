using Harness.Scenarios.Values;

namespace Harness.Scenarios.Requests;

/// <summary>A part's file name or content type.</summary>
public abstract record PartLabel
{
    private PartLabel() { }

    /// <summary>That of the file inside; none for text.</summary>
    public sealed record OfContent : PartLabel;

    /// <summary>None: <c>null</c> was written.</summary>
    public sealed record None : PartLabel;

    /// <summary>This one.</summary>
    public sealed record Given(ValueTemplate Value) : PartLabel;
}
