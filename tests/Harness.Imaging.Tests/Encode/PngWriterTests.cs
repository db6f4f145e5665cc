using Harness.Imaging.Encode;

namespace Harness.Imaging.Tests.Encode;

public sealed class PngWriterTests
{
    [Test]
    public void Every_pixel_is_the_mosaics(
        [Values(1, 2, 3, 17, 87, 258, 259, 260, 941)] int width,
        [Values(1, 3, 9, 100)] int height,
        [Values] bool transparent)
    {
        var order = new PictureOrder { Width = width, Height = height, Format = PictureFormat.Png, Seed = 5, Transparent = transparent };
        var mosaic = MosaicPainter.Paint(order);
        var lines = PngPixels.LinesOf(PictureEncoder.Encode(order), width * (transparent ? 4 : 3));
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                var colour = mosaic.At(x, y);
                byte[] pixel = transparent ? [colour.Red, colour.Green, colour.Blue, colour.Alpha] : [colour.Red, colour.Green, colour.Blue];
                Assert.That(lines[y].AsSpan(x * pixel.Length, pixel.Length).SequenceEqual(pixel), Is.True, $"{x},{y}");
            }
        }

        Assert.That(lines, Has.Count.EqualTo(height));
    }
}
