namespace Harness.Mock.Tokens;

/// <summary>The tokens of a call: the words and the pictures that came, and the pictures that were made.</summary>
internal sealed record TokenCount(int InputText, int InputPictures, int Output)
{
    /// <summary>Where no row counts anything.</summary>
    public static TokenCount None { get; } = new(0, 0, 0);

    public int Input => InputText + InputPictures;

    public int Total => Input + Output;
}
