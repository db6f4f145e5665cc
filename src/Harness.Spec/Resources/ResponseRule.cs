using System.Collections.Immutable;
using Harness.Spec.Answers;
using Harness.Spec.Conditions;

namespace Harness.Spec.Resources;

/// <summary>
/// How conversations are gone on with: what of a conversation its tool is given, and the JSON of everything that is answered. What a
/// request may hold and which event follows which is the mechanism's own business.
/// </summary>
public sealed record ResponseRule
{
    /// <summary>The tool's parameter that is given the pictures of the conversation; a client can't set it.</summary>
    public required string Pictures { get; init; }

    /// <summary>The tool's parameter that says how many partial pictures a stream shows.</summary>
    public required string Partials { get; init; }

    /// <summary>Which requests to the tool are refused where a conversation has no picture; one that requires nothing: none.</summary>
    public required Condition NeedsPicture { get; init; }

    /// <summary>The types of further tools that a request may offer; they are never called.</summary>
    public required ImmutableArray<string> OtherTools { get; init; }

    /// <summary>What is said where the tool isn't called: there is no model to find words.</summary>
    public required string Reply { get; init; }

    /// <summary>How the list of input items is asked for page by page.</summary>
    public required PageRule Page { get; init; }

    /// <summary>The id of a new response.</summary>
    public required Template ResponseId { get; init; }

    /// <summary>The id of a new call of the tool.</summary>
    public required Template CallId { get; init; }

    /// <summary>The id of a new message.</summary>
    public required Template MessageId { get; init; }

    /// <summary>A response, while it is made and after.</summary>
    public required Template Response { get; init; }

    /// <summary>What stands for <c>$error</c> in a response that failed.</summary>
    public required Template Error { get; init; }

    /// <summary>What stands for <c>$usage</c> in a response that is done: the tokens of the model that was talked to.</summary>
    public required Template Usage { get; init; }

    /// <summary>What stands for <c>$tool-usage</c>: the tokens of the tool's calls.</summary>
    public required Template ToolUsage { get; init; }

    /// <summary>One of <c>$tools</c>: the tool with everything that is meant.</summary>
    public required Template Tool { get; init; }

    /// <summary>A call of the tool as it begins.</summary>
    public required Template BegunCall { get; init; }

    /// <summary>A call of the tool that is done.</summary>
    public required Template Call { get; init; }

    /// <summary>A message as it begins.</summary>
    public required Template BegunMessage { get; init; }

    /// <summary>A message that is done.</summary>
    public required Template Message { get; init; }

    /// <summary>A message's text.</summary>
    public required Template Part { get; init; }

    /// <summary>A message of the input, as lists of input items show it.</summary>
    public required Template InputMessage { get; init; }

    /// <summary>A page of input items.</summary>
    public required Template InputList { get; init; }

    /// <summary>What deleting a response answers.</summary>
    public required Template Deleted { get; init; }

    /// <summary>The events of a streamed response.</summary>
    public required ResponseEvents Events { get; init; }
}
