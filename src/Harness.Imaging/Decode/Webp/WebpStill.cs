using System.Buffers.Binary;

namespace Harness.Imaging.Decode.Webp;

/// <summary>The image of a WebP file that is no animation (RFC 9649, section 2), as far as it can be found.</summary>
internal ref struct WebpStill
{
    private const int RiffHeader = 12;
    private const int CanvasHeader = 10;
    private const int AlphaFlag = 0x10;
    private const int AnimationFlag = 0x02;

    private int _width;
    private int _height;
    private bool _hasAlpha;
    private string _type = "";
    private ReadOnlySpan<byte> _image;
    private ReadOnlySpan<byte> _alpha;
    private string? _fault;

    public WebpStill()
    {
    }

    public static bool IsSignature(ReadOnlySpan<byte> bytes) =>
        bytes.Length >= RiffHeader && bytes.StartsWith("RIFF"u8) && bytes[8..].StartsWith("WEBP"u8);

    public static WebpStill Find(ReadOnlySpan<byte> bytes)
    {
        var claimed = BinaryPrimitives.ReadUInt32LittleEndian(bytes[4..]);
        var body = claimed >= 4 && claimed < bytes.Length - 8 ? bytes[..((int)claimed + 8)] : bytes;
        var still = new WebpStill();
        still.Read(new WebpChunks(body, RiffHeader));
        return still;
    }

    /// <summary>What is known of it without decoding.</summary>
    public readonly PictureHeader Header() => _width > 0
        ? new PictureHeader.Picture(PictureFormat.Webp, _width, _height, _hasAlpha)
        : new PictureHeader.Unreadable($"a WebP signature, then no chunk that gives a size{(_fault is null ? "" : $": {_fault}")}");

    /// <summary>Tells the sink the alpha of every pixel, if any may be other than opaque; gives back why that couldn't be done, or null.</summary>
    public readonly string? ReadAlpha(IAlphaSink sink) =>
        _fault ?? PixelLimit.Exceeded(_width, _height) ?? WebpAlpha.Read(_type, _image, _alpha, _width, _height, sink);

    private void Read(WebpChunks chunks)
    {
        var isCanvas = false;
        while (_image.IsEmpty && _fault is null && chunks.Next())
        {
            _fault = chunks.Fault;
            switch (chunks.Type)
            {
                case "VP8X" when !isCanvas && chunks.Content.Length >= CanvasHeader:
                    isCanvas = true;
                    ReadCanvas(chunks.Content);
                    break;
                case "ALPH" when isCanvas:
                    _hasAlpha = true;
                    _alpha = chunks.Content;
                    break;
                case "VP8 " or "VP8L":
                    ReadImage(chunks);
                    break;
            }
        }

        _fault ??= chunks.Fault ?? (_image.IsEmpty ? "there is no image" : null);
    }

    private void ReadCanvas(ReadOnlySpan<byte> content)
    {
        (_width, _height) = (Number24(content[4..]) + 1, Number24(content[7..]) + 1);
        if ((content[0] & AnimationFlag) == 0)
            return;

        _hasAlpha = (content[0] & AlphaFlag) != 0;
        _fault ??= "it is an animation";
    }

    private void ReadImage(WebpChunks chunk)
    {
        if (WebpBitstream.Parse(chunk.Type, chunk.Content) is not { } stream)
        {
            _fault ??= $"the {chunk.Type.Trim()} chunk gives no size";
            return;
        }

        if (_width > 0 && (_width, _height) != (stream.Width, stream.Height))
            _fault ??= $"the {chunk.Type.Trim()} chunk says {stream.Width}x{stream.Height}, its place is {_width}x{_height}";

        _fault ??= stream.Fault;
        if (_width == 0)
            (_width, _height) = (stream.Width, stream.Height);

        _hasAlpha = chunk.Type == "VP8L" ? stream.HasAlpha : _hasAlpha;
        _type = chunk.Type;
        _image = chunk.Content;
    }

    private static int Number24(ReadOnlySpan<byte> bytes) => bytes[0] | bytes[1] << 8 | bytes[2] << 16;
}
