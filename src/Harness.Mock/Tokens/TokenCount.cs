namespace Harness.Mock.Tokens;

/// <summary>The tokens of a call: the words and the pictures that came, and the pictures that were made.</summary>
internal sealed record TokenCount(long InputText, long InputPictures, long Output)
{
    /// <summary>Where no row counts anything.</summary>
    public static TokenCount None { get; } = new(0, 0, 0);

    public long Input => InputText + InputPictures;

    public long Total => Input + Output;
}
