namespace Harness.Imaging.Decode;

/// <summary>Is told the alpha of pixels while a picture is decoded.</summary>
internal interface IAlphaSink
{
    /// <summary>Whether nothing that may still come can change what it knows.</summary>
    bool IsSatisfied { get; }

    /// <summary>Some pixels of line <paramref name="y"/>: from <paramref name="x"/> on, each <paramref name="step"/> right of the one before.</summary>
    void Line(int y, int x, int step, ReadOnlySpan<byte> alpha);
}
