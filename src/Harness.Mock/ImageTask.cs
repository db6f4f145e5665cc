using Harness.Mock.Checking;
using Harness.Mock.Pictures;
using Harness.Mock.Requests;
using Harness.Spec.Answers;
using Harness.Spec.Pictures;
using Harness.Spec.Tokens;

namespace Harness.Mock;

/// <summary>An accepted request for pictures on its way to an answer: at once, in a stream, or by callback.</summary>
internal sealed record ImageTask(
    Guid Id,
    ApiRequest Request,
    InputPictures Inputs,
    AnswerRow Row,
    PictureRow Look,
    Uri? Callback,
    string Origin,
    long Arrived)
{
    /// <summary>How the answer is streamed; null where it isn't.</summary>
    public StreamRow? Stream { get; init; }

    /// <summary>How its tokens are counted; null where they aren't.</summary>
    public TokenRow? Tokens { get; init; }

    /// <summary>What keeps its pictures from being shown once they are made, or null.</summary>
    public Refusal? Withheld { get; init; }
}
