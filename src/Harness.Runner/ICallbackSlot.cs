using System.Collections.Immutable;

namespace Harness.Runner;

/// <summary>One address for deliveries. Disposing it closes the address; what comes later is turned away.</summary>
public interface ICallbackSlot : IDisposable
{
    /// <summary>The address to give to the target; nobody else has it.</summary>
    Uri Url { get; }

    /// <summary>
    /// Says that an answer is awaited, until the returned token is disposed. A delivery that comes meanwhile is acknowledged when the answer has
    /// come, or after a while in which none came: then it was early, however slow this machine is.
    /// </summary>
    IDisposable AwaitAnswer();

    /// <summary>
    /// Waits until <paramref name="count"/> deliveries have come since the slot was opened, at most <paramref name="within"/>; once they have,
    /// waits <paramref name="quiet"/> more for surplus ones. Returns all that came, in order, be they too few or too many.
    /// </summary>
    Task<ImmutableArray<Delivery>> CollectAsync(int count, TimeSpan within, TimeSpan quiet, CancellationToken cancel);
}
