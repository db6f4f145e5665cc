namespace Harness.Mock.Pictures;

/// <summary>A picture that lies in the request itself or was stored before, or what is wrong with it (a clause without a full stop).</summary>
internal sealed record LocalPicture(ReadOnlyMemory<byte> Bytes, string? Problem)
{
    /// <summary>The picture in a file.</summary>
    public static LocalPicture Of(ReadOnlyMemory<byte> bytes) => new(bytes, PictureSniffer.Problem(bytes.Span));

    /// <summary>The picture in a data URL.</summary>
    public static LocalPicture OfDataUrl(string url)
    {
        var bytes = DataUrl.Decode(url, out var problem);
        return problem is null ? Of(bytes) : new LocalPicture(bytes, problem);
    }
}
