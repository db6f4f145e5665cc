namespace Harness.Runner;

/// <summary>What a run of the program says to the script that called it.</summary>
public enum ExitCode
{
    /// <summary>Every promise that was asked for was checked and kept.</summary>
    Conformant = 0,

    /// <summary>A promise is broken.</summary>
    Broken = 1,

    /// <summary>The command line or an authored file has mistakes.</summary>
    Usage = 2,

    /// <summary>Something wanted could not be judged, or nothing ran.</summary>
    Incomplete = 3,

    /// <summary>The recorded baseline doesn't match any more.</summary>
    StaleBaseline = 4,

    /// <summary>The harness itself failed.</summary>
    HarnessFault = 5,
}
