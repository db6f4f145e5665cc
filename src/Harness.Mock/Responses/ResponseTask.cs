using System.Collections.Immutable;
using Harness.Mock.Pictures;
using Harness.Mock.Requests;

namespace Harness.Mock.Responses;

/// <summary>A checked request that goes on with a conversation, on its way to an answer.</summary>
internal sealed record ResponseTask
{
    /// <summary>The id of the response.</summary>
    public required string Id { get; init; }

    /// <summary>When it was accepted.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>The request, without the pictures of its input.</summary>
    public required ApiRequest Request { get; init; }

    /// <summary>What the client said.</summary>
    public required ImmutableArray<InputItem> Input { get; init; }

    /// <summary>The words of it.</summary>
    public required string Words { get; init; }

    /// <summary>The tools that were offered.</summary>
    public required ImmutableArray<OfferedTool> Tools { get; init; }

    /// <summary>The request to the tool as it is meant; the conversation's pictures were checked by it even where the tool isn't called.</summary>
    public required ImageTask Call { get; init; }

    /// <summary>Whether the tool is called.</summary>
    public required bool CallsTool { get; init; }

    /// <summary>What went before: the picture that is gone on with.</summary>
    public required EarlierPicture Earlier { get; init; }

    /// <summary>The id of the call.</summary>
    public required string CallId { get; init; }

    /// <summary>The id of the message.</summary>
    public required string MessageId { get; init; }

    /// <summary>The pictures of the input, for the places of refusals.</summary>
    public required ImmutableArray<InputPicture> Pictures { get; init; }

    /// <summary>The task as it is kept: what came as pictures, and what was seen of them, isn't asked for again and may be large.</summary>
    public ResponseTask WithoutPictures() => this with { Pictures = [], Call = Call with { Inputs = InputPictures.None } };
}
