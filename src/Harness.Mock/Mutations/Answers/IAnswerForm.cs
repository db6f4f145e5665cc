using System.IO.Pipelines;

namespace Harness.Mock.Mutations.Answers;

/// <summary>What becomes of an answer while the mock writes it.</summary>
internal interface IAnswerForm
{
    PipeWriter Writer { get; }

    /// <summary>The mock has said all that comes before the body.</summary>
    Task StartAsync(CancellationToken cancel);

    /// <summary>The mock has said that the answer is whole, and has more to do.</summary>
    Task CompleteAsync();

    /// <summary>The mock is done.</summary>
    Task FinishAsync();
}
