namespace Harness.Mock.Mutations.Messages;

/// <summary>Holds a message up, or an event.</summary>
internal interface IPause : IApplier
{
    TimeSpan Length { get; }
}
