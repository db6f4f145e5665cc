using Harness.Imaging.Encode;

namespace Harness.Imaging.Tests.Encode;

public sealed class MosaicTests
{
    [TestCase(1, 1, 8)]
    [TestCase(256, 256, 8)]
    [TestCase(767, 1, 8)]
    [TestCase(768, 768, 16)]
    [TestCase(1024, 1024, 16)]
    [TestCase(1536, 1024, 32)]
    [TestCase(3840, 2160, 64)]
    [TestCase(16383, 16383, 256)]
    public void Cells_grow_with_the_picture(int width, int height, int cell) =>
        Assert.That(new Mosaic(width, height) { Levels = [] }.CellSize, Is.EqualTo(cell));

    [Test]
    public void Cells_are_whole_blocks_and_neither_few_nor_many()
    {
        for (var side = 768; side <= PictureOrder.LongestSide; side++)
        {
            var mosaic = new Mosaic(side, 1) { Levels = [] };
            Assert.That(mosaic.CellSize % 16, Is.Zero);
            Assert.That(mosaic.Columns, Is.InRange(48, 96));
        }
    }

    [TestCase(1, 1)]
    [TestCase(17, 3)]
    [TestCase(941, 1672)]
    [TestCase(1254, 1254)]
    public void Runs_and_lines_cover_the_picture(int width, int height)
    {
        var mosaic = Painted(width, height, 3, transparent: true);
        var lines = 0;
        for (var row = 0; row < mosaic.Rows; row++)
        {
            lines += mosaic.LinesIn(row);
            var x = 0;
            foreach (var run in mosaic.Runs(row, new MosaicRun[mosaic.Columns]))
            {
                Assert.That(mosaic.At(x, row * mosaic.CellSize), Is.EqualTo(run.Colour));
                x += run.Pixels;
                Assert.That(mosaic.At(x - 1, row * mosaic.CellSize), Is.EqualTo(run.Colour));
            }

            Assert.That(x, Is.EqualTo(width));
        }

        Assert.That(lines, Is.EqualTo(height));
    }

    [Test]
    public void Another_seed_is_clearly_another_picture([Range(0, 20)] int seed)
    {
        var (one, other) = (Painted(256, 256, (ulong)seed, transparent: false), Painted(256, 256, (ulong)seed + 1, transparent: false));
        var difference = Cells(one).Zip(Cells(other), (a, b) => Math.Abs(a.Red - b.Red) + Math.Abs(a.Green - b.Green) + Math.Abs(a.Blue - b.Blue));
        Assert.That(difference.Average(), Is.GreaterThan(60));
    }

    [TestCase(256, 256)]
    [TestCase(1024, 1536)]
    [TestCase(3840, 2160)]
    public void Half_of_a_transparent_picture_is_clear_and_its_middle_is_not(int width, int height)
    {
        var mosaic = Painted(width, height, 1, transparent: true);
        var clear = Cells(mosaic).Count(cell => cell == Colour.Clear) / (double)(mosaic.Columns * mosaic.Rows);
        Assert.That(clear, Is.InRange(0.4, 0.6));
        Assert.That(Cells(mosaic).All(cell => cell.Alpha is 0 or 255), Is.True);
        Assert.That(mosaic.At(width / 2, height / 2).Alpha, Is.EqualTo(255));
        Assert.That(mosaic.At(0, 0).Alpha, Is.Zero);
    }

    [TestCase(100, 256)]
    [TestCase(50, 32)]
    [TestCase(10, 8)]
    [TestCase(0, 8)]
    public void A_webp_of_lower_compression_has_fewer_shades(int compression, int shades)
    {
        var mosaic = MosaicPainter.Paint(new() { Width = 1024, Height = 1024, Format = PictureFormat.Webp, Compression = compression });
        Assert.That(mosaic.Levels, Has.Length.EqualTo(shades));
        Assert.That(Cells(mosaic).SelectMany(cell => new[] { cell.Red, cell.Green, cell.Blue }).Distinct(), Is.SubsetOf(mosaic.Levels));
    }

    private static Mosaic Painted(int width, int height, ulong seed, bool transparent) =>
        MosaicPainter.Paint(new() { Width = width, Height = height, Format = PictureFormat.Png, Seed = seed, Transparent = transparent });

    private static List<Colour> Cells(Mosaic mosaic)
    {
        var cells = new List<Colour>();
        for (var row = 0; row < mosaic.Rows; row++)
        {
            for (var column = 0; column < mosaic.Columns; column++)
                cells.Add(mosaic[column, row]);
        }

        return cells;
    }
}
