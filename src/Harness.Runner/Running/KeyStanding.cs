namespace Harness.Runner.Running;

/// <summary>
/// Whether the target has taken the user's key. Until it has, a 401 speaks of the key and of no promise; once it has, a 401 to the same key
/// is the target's own doing.
/// </summary>
internal sealed class KeyStanding(string? key, TargetStanding target)
{
    private volatile bool _isTaken = target == TargetStanding.Proven;

    /// <summary>Notes the status of an answer to a request with the user's key. Only one that came after the key was looked at tells something.</summary>
    public void Note(int status)
    {
        if (status is >= 200 and < 300 or 400 or 422)
            _isTaken = true;
    }

    /// <summary>Why an answer with this status says nothing about a promise, or null where it does.</summary>
    public string? WhyRefused(int status) => status != 401 || _isTaken ? null
        : key is null ? "the target wants a key (401), and none was given: --key or the variable HARNESS_KEY"
        : "the target refuses the key (401)";
}
