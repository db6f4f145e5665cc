namespace Harness.Imaging.Encode;

/// <summary>A whole file in pooled memory, which goes back on disposal: for bytes that are passed on at once.</summary>
public sealed class EncodedPicture : IDisposable
{
    private readonly BitWriter _writer = new();

    internal EncodedPicture(PictureOrder order)
    {
        switch (order.Format)
        {
            case PictureFormat.Png: PngWriter.Write(MosaicPainter.Paint(order), _writer); break;
            case PictureFormat.Jpeg: JpegWriter.Write(MosaicPainter.Paint(order), order.Compression, _writer); break;
            case PictureFormat.Webp: WebpWriter.Write(MosaicPainter.Paint(order), _writer); break;
            default: throw new ArgumentException($"{order.Format} is not written, only read.", nameof(order));
        }
    }

    /// <summary>Valid until disposal.</summary>
    public ReadOnlySpan<byte> Bytes => _writer.From(0);

    /// <inheritdoc/>
    public void Dispose() => _writer.Dispose();
}
