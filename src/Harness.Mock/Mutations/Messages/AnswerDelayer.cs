using Harness.Spec.Mutations;

namespace Harness.Mock.Mutations.Messages;

internal sealed class AnswerDelayer(WireEdit.DelayAnswer edit) : IPause
{
    public TimeSpan Length => edit.Delay;
}
