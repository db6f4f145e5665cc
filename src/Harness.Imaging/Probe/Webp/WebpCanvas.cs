using Harness.Imaging.Decode;
using Harness.Imaging.Decode.Webp;

namespace Harness.Imaging.Probe.Webp;

/// <summary>The extended format (RFC 9649, 2.7): a VP8X chunk, then one image or the frames of an animation.</summary>
internal ref struct WebpCanvas
{
    private const int HeaderSize = 10;
    private const int FrameHeaderSize = 16;
    private const int AlphaFlag = 0x10;
    private const int AnimationFlag = 0x02;

    private readonly int _width;
    private readonly int _height;
    private readonly bool _isAnimated;
    private bool _hasAlpha;
    private int _images;
    private ReadOnlySpan<byte> _alpha;
    private Transparency _transparency;

    private WebpCanvas(ReadOnlySpan<byte> header)
    {
        (_width, _height) = (Number24(header[4..]) + 1, Number24(header[7..]) + 1);
        _isAnimated = (header[0] & AnimationFlag) != 0;

        // Frames needn't cover the canvas: what they leave shows through. A still image has alpha only if its bitstream has.
        _hasAlpha = _isAnimated && (header[0] & AlphaFlag) != 0;
        _transparency = _hasAlpha ? Transparency.Unknown : Transparency.None;
    }

    /// <summary>Reads from the VP8X chunk, at which the cursor stands, to the end.</summary>
    public static ProbeResult Read(WebpChunks chunks)
    {
        if (chunks.Content.Length < HeaderSize)
            return new ProbeResult.NotAPicture("a WebP signature, then a VP8X chunk that gives no size");

        var canvas = new WebpCanvas(chunks.Content);
        var fault = PixelLimit.Exceeded(canvas._width, canvas._height) ?? canvas.FaultIn(chunks);
        return new ProbeResult.Picture(
            PictureFormat.Webp,
            canvas._width,
            canvas._height,
            canvas._hasAlpha,
            fault is null ? canvas._transparency : Transparency.Unknown,
            WebpProbe.WholeUnless(fault));
    }

    private string? FaultIn(WebpChunks chunks)
    {
        while (chunks.Next())
        {
            var fault = chunks.Fault ?? chunks.Type switch
            {
                "ANMF" when _isAnimated => FaultInFrame(chunks.Content),
                "ALPH" when !_isAnimated => FaultInAlpha(chunks.Content, _width, _height),
                "VP8 " or "VP8L" when !_isAnimated => FaultInStill(chunks),
                _ => null,
            };
            if (fault is not null)
                return fault;
        }

        return chunks.Fault ?? (_images, _isAnimated) switch
        {
            (0, _) => "there is no image after the VP8X chunk",
            ( > 1, false) => $"there are {_images} images, but the VP8X chunk says no animation",
            _ => null,
        };
    }

    private string? FaultInStill(WebpChunks chunk)
    {
        var fault = FaultInImage(chunk, _width, _height);
        if (fault is null)
            _transparency = WebpProbe.TransparencyOf(chunk.Type, chunk.Content, _alpha, _width, _height);

        return fault;
    }

    private string? FaultInFrame(ReadOnlySpan<byte> content)
    {
        if (content.Length < FrameHeaderSize)
            return $"frame {_images} has no header";

        var (x, y) = (2L * Number24(content), 2L * Number24(content[3..]));
        var (width, height) = (Number24(content[6..]) + 1, Number24(content[9..]) + 1);
        if (x + width > _width || y + height > _height)
            return $"frame {_images} lies outside the canvas";

        var before = _images;
        var chunks = new WebpChunks(content, FrameHeaderSize);
        while (chunks.Next())
        {
            var fault = chunks.Fault ?? chunks.Type switch
            {
                "ALPH" => FaultInAlpha(chunks.Content, width, height),
                "VP8 " or "VP8L" => FaultInImage(chunks, width, height),
                _ => null,
            };
            if (fault is not null)
                return $"in frame {before}, {fault}";
        }

        return chunks.Fault ?? (_images == before ? $"frame {before} holds no image" : null);
    }

    private string? FaultInAlpha(ReadOnlySpan<byte> content, int width, int height)
    {
        _hasAlpha = true;
        _alpha = content;
        if (_isAnimated)
            _transparency = Transparency.Unknown;

        return WebpBitstream.AlphaFault(content, width, height);
    }

    private string? FaultInImage(WebpChunks chunk, int width, int height)
    {
        if (WebpBitstream.Parse(chunk.Type, chunk.Content) is not { } stream)
            return $"the {chunk.Type.Trim()} chunk gives no size";

        _images++;
        _hasAlpha |= stream.HasAlpha;
        if (_isAnimated && stream.HasAlpha)
            _transparency = Transparency.Unknown;

        return stream.Width == width && stream.Height == height
            ? stream.Fault
            : $"the {chunk.Type.Trim()} chunk says {stream.Width}x{stream.Height}, its place is {width}x{height}";
    }

    private static int Number24(ReadOnlySpan<byte> bytes) => bytes[0] | bytes[1] << 8 | bytes[2] << 16;
}
