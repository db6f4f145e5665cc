namespace Harness.Runner;

/// <summary>Where the target delivers later answers.</summary>
public interface ICallbackInbox
{
    /// <summary>Opens an address of its own for one case.</summary>
    ICallbackSlot Open();
}
