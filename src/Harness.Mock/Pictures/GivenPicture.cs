using Harness.Mock.Requests;

namespace Harness.Mock.Pictures;

/// <summary>
/// A picture that came with a request: a file, a data URL, a stored file, or the address of one elsewhere. A data URL is decoded when
/// somebody first asks for its bytes, and only then.
/// </summary>
internal sealed class GivenPicture(string place, int position, ParameterValue source, IStoredFiles stored)
{
    private LocalPicture? _here;
    private bool _isRead;

    /// <summary>Where it stands in the body: <c>image</c>, or <c>images[0].image_url</c>.</summary>
    public string Place => place;

    /// <summary>Which picture it is of its parameter, from 1.</summary>
    public int Position => position;

    /// <summary>Its URL, in which its bytes may lie; null for files.</summary>
    public string? Url { get; } = PictureReference.Url(source);

    /// <summary>The id of the stored file that it is, or null.</summary>
    public string? StoredId { get; } = PictureReference.StoredId(source);

    /// <summary>What lies in the request itself or in the store; null for a picture elsewhere, or for a stored file that there isn't.</summary>
    public LocalPicture? Here
    {
        get
        {
            if (!_isRead)
                (_isRead, _here) = (true, Read());
            return _here;
        }
    }

    private LocalPicture? Read()
    {
        if (source is ParameterValue.File file)
            return LocalPicture.Of(file.Content);
        if (StoredId is { } id)
            return stored.Find(id) is { } bytes ? LocalPicture.Of(bytes) : null;
        return Url is { } url && DataUrl.Is(url) ? LocalPicture.OfDataUrl(url) : null;
    }
}
