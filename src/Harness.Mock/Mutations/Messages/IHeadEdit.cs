namespace Harness.Mock.Mutations.Messages;

/// <summary>Edits what comes before a body, of a stream as well.</summary>
internal interface IHeadEdit : IApplier
{
    void Apply(WireMessage message);
}
