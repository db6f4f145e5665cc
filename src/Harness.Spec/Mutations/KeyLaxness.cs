namespace Harness.Spec.Mutations;

/// <summary>How a server looks at keys that it shouldn't accept.</summary>
public enum KeyLaxness
{
    /// <summary>Anybody is let in.</summary>
    Unchecked,

    /// <summary>What else is wrong with a request is told first.</summary>
    Late,
}
