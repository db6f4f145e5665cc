using Harness.Imaging.Decode;
using Harness.Mock.Mutations.Json;

namespace Harness.Mock.Mutations.Pictures;

/// <summary>All pictures of a body, of all events of a stream as well, are its first one; all hosted files are the first that was fetched.</summary>
internal sealed class PictureRepeater : IJsonEdit, IPictureEdit
{
    private PictureText? _first;
    private byte[]? _firstFile;

    public IJsonEdit ForOneBody() => new PictureRepeater();

    public void Apply(JsonText text) => PictureTexts.Replace(text, picture => picture.With((_first ??= picture).Bytes));

    public ReadOnlyMemory<byte> Redrawn(ReadOnlyMemory<byte> file)
    {
        if (PictureHeader.Read(file) is not PictureHeader.Picture)
            return file;
        Interlocked.CompareExchange(ref _firstFile, file.ToArray(), null);
        return _firstFile;
    }
}
