using Harness.Acceptance.Browser;
using Harness.Imaging;
using Harness.Imaging.Encode;
using Microsoft.Playwright;

namespace Harness.Acceptance.Imaging;

/// <summary>The judge of the encoders is a decoder that users have: sizes and sampled pixels, as the browser shows them.</summary>
public sealed class PicturesDecodeInChromiumTests
{
    // 8-bit rounding there and back between RGB and YCbCr.
    private const int JpegTolerance = 3;

    /// <summary>Returns natural width and height, the decoded ones, then red, green, blue and alpha of each sample.</summary>
    private const string Decode =
        """
        async ([mediaType, base64, places]) => {
          const blob = new Blob([Uint8Array.from(atob(base64), c => c.charCodeAt(0))], { type: mediaType });
          const image = new Image();
          image.src = URL.createObjectURL(blob);
          await image.decode();
          const bitmap = await createImageBitmap(blob, { premultiplyAlpha: 'none' });
          const context = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
          const seen = [image.naturalWidth, image.naturalHeight, bitmap.width, bitmap.height];
          for (const [x, y] of places) {
            context.clearRect(0, 0, 1, 1);
            context.drawImage(bitmap, x, y, 1, 1, 0, 0, 1, 1);
            seen.push(...context.getImageData(0, 0, 1, 1).data);
          }
          bitmap.close();
          URL.revokeObjectURL(image.src);
          return seen;
        }
        """;

    private static readonly string[] Sizes =
    [
        "1024x1024", "1536x1024", "1024x1536", "1792x1024", "1024x1792", "2048x2048", "2048x1536", "1536x2048", "2048x1152", "1152x2048",
        "2880x2880", "3264x2448", "2448x3264", "3840x2160", "2160x3840", "1254x1254", "1672x941", "941x1672", "256x256", "512x512",
        "1x1", "17x3",
    ];

    private IPage? _page;

    [OneTimeSetUp]
    public async Task Open() => _page = await SharedBrowser.NewPageAsync();

    [OneTimeTearDown]
    public async Task Close()
    {
        if (_page is not null)
            await _page.CloseAsync();
    }

    [Test]
    public Task An_opaque_picture_shows_its_mosaic(
        [Values(PictureFormat.Png, PictureFormat.Jpeg, PictureFormat.Webp)] PictureFormat format,
        [ValueSource(nameof(Sizes))] string size) => ShowsItsMosaic(Order(format, size));

    [Test]
    public Task A_transparent_picture_shows_its_mosaic(
        [Values(PictureFormat.Png, PictureFormat.Webp)] PictureFormat format,
        [ValueSource(nameof(Sizes))] string size) => ShowsItsMosaic(Order(format, size) with { Transparent = true });

    [Test]
    public Task A_compressed_webp_shows_its_coarser_mosaic([Values(0, 50, 99)] int compression) =>
        ShowsItsMosaic(Order(PictureFormat.Webp, "1536x1024") with { Compression = compression });

    [Test]
    public async Task A_compressed_jpeg_decodes_near_its_mosaic([Values(0, 10, 50, 99)] int compression)
    {
        var order = Order(PictureFormat.Jpeg, "1536x1024") with { Compression = compression };

        // Half a step of brightness, and half a step of each chroma, which weighs up to 1.8 for blue.
        await ShowsItsMosaic(order, JpegTolerance + (int)(JpegWriter.Step(compression) * (0.5 + 0.9)));
    }

    [Test]
    public Task A_coarser_picture_shows_its_blocks(
        [Values(PictureFormat.Png, PictureFormat.Jpeg, PictureFormat.Webp)] PictureFormat format,
        [Values("17x3", "1536x1024")] string size,
        [Values(1, 3, 7)] int coarseness,
        [Values] bool transparent) => ShowsItsMosaic(Order(format, size) with { Coarseness = coarseness, Transparent = transparent });

    [Test]
    public Task An_edited_area_shows_over_the_picture_beneath(
        [Values(PictureFormat.Png, PictureFormat.Jpeg, PictureFormat.Webp)] PictureFormat format) =>
        ShowsItsMosaic(Order(format, "1536x1024") with { Beneath = new PictureBeneath(5, AreaMask.Centre(1536, 1024)) });

    [TestCase(PictureFormat.Png)]
    [TestCase(PictureFormat.Jpeg)]
    [TestCase(PictureFormat.Webp)]
    public void A_file_without_its_header_does_not_decode(PictureFormat format)
    {
        var bytes = PictureEncoder.Encode(Order(format, "256x256"));
        Assert.That(() => SeenIn(bytes[60..], format, []), Throws.InstanceOf<PlaywrightException>());
    }

    private static PictureOrder Order(PictureFormat format, string size)
    {
        var sides = size.Split('x');
        return new() { Format = format, Width = int.Parse(sides[0]), Height = int.Parse(sides[1]), Seed = 11 };
    }

    private Task ShowsItsMosaic(PictureOrder order) =>
        ShowsItsMosaic(order, order.Format == PictureFormat.Jpeg ? JpegTolerance : 0);

    private async Task ShowsItsMosaic(PictureOrder order, int tolerance)
    {
        var mosaic = MosaicPainter.Paint(order);
        var places = Places(mosaic);
        var seen = await SeenIn(PictureEncoder.Encode(order), order.Format, places);
        Assert.That(seen[..4], Is.EqualTo([order.Width, order.Height, order.Width, order.Height]));
        for (var i = 0; i < places.Length; i++)
        {
            var colour = mosaic.At(places[i][0], places[i][1]);
            var shown = seen.AsSpan(4 + 4 * i, 4).ToArray();
            Assert.That(shown[..3], Is.EqualTo([colour.Red, colour.Green, colour.Blue]).Within(tolerance), $"at {places[i][0]},{places[i][1]}");
            Assert.That(shown[3], Is.EqualTo(colour.Alpha), $"alpha at {places[i][0]},{places[i][1]}");
        }
    }

    private Task<int[]> SeenIn(byte[] bytes, PictureFormat format, int[][] places) =>
        _page!.EvaluateAsync<int[]>(Decode, new object[] { PictureMediaType.Of(format), Convert.ToBase64String(bytes), places });

    /// <summary>The middles of some cells, first and last ones among them, where halved chroma is not yet a blend with the neighbours'.</summary>
    private static int[][] Places(Mosaic mosaic)
    {
        int[] columns = [0, mosaic.Columns / 3, mosaic.Columns / 2, mosaic.Columns - 1];
        int[] rows = [0, mosaic.Rows / 4, mosaic.Rows / 2, mosaic.Rows - 1];
        return [.. columns.SelectMany(_ => rows, (column, row) => new[] { Middle(column, mosaic.Width), Middle(row, mosaic.Height) })];

        int Middle(int cell, int end)
        {
            var start = cell * mosaic.CellSize;
            return start + Math.Min(mosaic.CellSize, end - start) / 2;
        }
    }
}
