using Harness.Mock.Pictures;
using Harness.Mock.Requests;
using Harness.Mock.Tokens;
using Harness.Spec.Answers;

namespace Harness.Mock.Answers;

/// <summary>Everything that a template may ask for while one answer, delivery or refusal is written.</summary>
internal sealed record Answer
{
    /// <summary>The task's id; the same in an answer at once and its delivery.</summary>
    public Guid Task { get; init; }

    /// <summary>The id under which a provider would find the call in its logs.</summary>
    public required Guid Trace { get; init; }

    /// <summary>When the answer is written.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>Since the request arrived.</summary>
    public TimeSpan Elapsed { get; init; }

    /// <summary>The request whose parameters the template may echo.</summary>
    public ApiRequest? Request { get; init; }

    /// <summary>The pictures in order.</summary>
    public MadePicture[] Pictures { get; init; } = [];

    /// <summary>The one picture that an event is about.</summary>
    public MadePicture? Picture { get; init; }

    /// <summary>How carefully the pictures were made, in the document's words.</summary>
    public string Quality { get; init; } = "";

    /// <summary>What the call counts.</summary>
    public TokenCount Tokens { get; init; } = TokenCount.None;

    /// <summary>An event's place in its stream.</summary>
    public int Sequence { get; init; }

    /// <summary>A partial picture's place among those of its picture.</summary>
    public int PartialIndex { get; init; }

    /// <summary>What the thing that is shown (a file, a model, a page of them) holds, by variable; null where it is pictures.</summary>
    public IReadOnlyDictionary<string, AnswerValue>? Values { get; init; }

    /// <summary>What stands for <c>$result</c> in a delivery.</summary>
    public Template? Result { get; init; }

    /// <summary>A refusal's code.</summary>
    public Template? Code { get; init; }

    /// <summary>A refusal's type.</summary>
    public Template? Type { get; init; }

    /// <summary>The parameter that a refusal is about; empty where it is about none.</summary>
    public string Parameter { get; init; } = "";

    /// <summary>A refusal's sentence.</summary>
    public string Message { get; init; } = "";
}
