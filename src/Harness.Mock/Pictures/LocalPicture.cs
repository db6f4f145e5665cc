using Harness.Mock.Requests;

namespace Harness.Mock.Pictures;

/// <summary>A picture that lies in the request itself, or what is wrong with it (a clause without a full stop).</summary>
internal readonly record struct LocalPicture(ReadOnlyMemory<byte> Bytes, string? Problem)
{
    /// <summary>The file or data URL behind a value; null when the value is the address of a picture elsewhere.</summary>
    public static LocalPicture? Find(ParameterValue item)
    {
        string? problem = null;
        ReadOnlyMemory<byte> bytes;
        if (item is ParameterValue.File file)
            bytes = file.Content;
        else if (item is ParameterValue.Text { Characters: var text } && text.StartsWith("data:", StringComparison.OrdinalIgnoreCase))
            bytes = DataUrl.Decode(text, out problem);
        else
            return null;
        return new LocalPicture(bytes, problem ?? PictureSniffer.Problem(bytes.Span));
    }
}
