namespace Harness.Runner;

/// <summary>What is known of a target before it is asked anything.</summary>
public enum TargetStanding
{
    /// <summary>Nothing: a 401 may speak of the key alone, and after some silence it is given up.</summary>
    Unknown,

    /// <summary>It answers and takes the key: a refused key and silence are its own doing, and every case is asked for.</summary>
    Proven,
}
