namespace Harness.Mock.Mutations.Messages;

/// <summary>Edits a body as a whole: a stream is collected for it.</summary>
internal interface IBodyEdit : IApplier
{
    void Apply(WireMessage message);
}
