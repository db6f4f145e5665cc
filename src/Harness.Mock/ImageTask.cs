using Harness.Mock.Pictures;
using Harness.Mock.Requests;
using Harness.Spec;

namespace Harness.Mock;

/// <summary>An accepted request for pictures on its way to an answer, at once or by callback.</summary>
internal sealed record ImageTask(
    Guid Id,
    ApiRequest Request,
    InputPictures Inputs,
    AnswerRow Row,
    Uri? Callback,
    string Origin,
    long Arrived);
