namespace Harness.Imaging.Probe;

/// <summary>Whether a file holds all that its header promises.</summary>
public abstract record Wholeness
{
    private Wholeness()
    {
    }

    /// <summary>Nothing is missing, as far as the format lets that be known: see <see cref="PictureProbe"/>.</summary>
    public sealed record Whole : Wholeness;

    /// <summary>A decoder would stop, guess, or show less than the whole picture.</summary>
    /// <param name="Reason">What is wrong and at which byte, for example <c>IDAT chunk at byte 8123 says 8192 bytes, 412 are left</c>.</param>
    public sealed record Damaged(string Reason) : Wholeness;
}
