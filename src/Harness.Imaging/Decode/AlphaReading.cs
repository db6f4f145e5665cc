namespace Harness.Imaging.Decode;

/// <summary>What became of reading how see-through a picture is.</summary>
public abstract record AlphaReading
{
    private AlphaReading()
    {
    }

    /// <summary>The alpha of every pixel was read.</summary>
    /// <param name="Alpha">Sampled down.</param>
    public sealed record Read(AlphaPlane Alpha) : AlphaReading;

    /// <summary>The picture has no alpha: all JPEG, and other files without a channel or a clear colour. GIF counts among them.</summary>
    public sealed record None : AlphaReading;

    /// <summary>It is no picture, or damaged, or too large.</summary>
    /// <param name="Reason">What is wrong.</param>
    public sealed record Unreadable(string Reason) : AlphaReading;
}
