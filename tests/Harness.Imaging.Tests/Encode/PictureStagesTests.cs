using Harness.Imaging.Encode;
using Harness.Imaging.Probe;

namespace Harness.Imaging.Tests.Encode;

/// <summary>Coarser versions of a picture, and pictures of which only an area is new: by the pixels of their PNG files.</summary>
public sealed class PictureStagesTests
{
    private static readonly (int Width, int Height)[] Sizes = [(1, 1), (17, 3), (256, 256), (941, 1672), (1536, 1024)];

    private static readonly PictureFormat[] Written = [PictureFormat.Png, PictureFormat.Jpeg, PictureFormat.Webp];

    [Test]
    public void Each_block_of_a_coarser_picture_is_one_of_the_final_ones_colours_there(
        [ValueSource(nameof(Sizes))] (int Width, int Height) size, [Values(1, 2, 3, 7)] int coarseness, [Values] bool transparent)
    {
        var order = Order(size) with { Transparent = transparent };
        var (final, coarse) = (Pixels(order), Pixels(order with { Coarseness = coarseness }));
        var block = CellGrid.Of(size.Width, size.Height).CellSize << coarseness;
        for (var top = 0; top < size.Height; top += block)
        {
            for (var left = 0; left < size.Width; left += block)
            {
                var shown = Within(coarse, left, top, block);
                Assert.That(shown, Has.Count.EqualTo(1), $"block at {left},{top}");
                Assert.That(Within(final, left, top, block), Is.SupersetOf(shown), $"block at {left},{top}");
            }
        }
    }

    [Test]
    public void The_coarsest_picture_is_one_colour([Values(767, 3840, 16383)] int side) =>
        Assert.That(Pixels(Order((side, 9)) with { Coarseness = PictureOrder.MostCoarseness }).SelectMany(line => line).Distinct().Count(), Is.EqualTo(1));

    [Test]
    public void Coarser_pictures_are_whole_pictures_of_the_same_kind_and_all_differ(
        [ValueSource(nameof(Written))] PictureFormat format, [Values] bool transparent, [Values(0, 100)] int compression)
    {
        var order = Order((1536, 1024)) with { Format = format, Transparent = transparent, Compression = compression };
        var files = Enumerable.Range(0, 6).Select(coarseness => PictureEncoder.Encode(order with { Coarseness = coarseness })).ToList();
        Assert.That(files.Select(file => PictureProbe.Read(file)), Is.All.EqualTo(PictureProbe.Read(files[0])));
        Assert.That(files.Select(file => file.Length), Is.Ordered.Descending);
        Assert.That(files.Select(Convert.ToHexString), Is.Unique);
    }

    [TestCase(-1)]
    [TestCase(8)]
    public void A_coarseness_out_of_range_is_refused(int coarseness) =>
        Assert.That(() => PictureEncoder.Encode(Order((8, 8)) with { Coarseness = coarseness }), Throws.InstanceOf<ArgumentOutOfRangeException>());

    [Test]
    public void An_edit_is_new_inside_its_area_and_as_before_outside(
        [ValueSource(nameof(Sizes))] (int Width, int Height) size, [Values] bool transparent)
    {
        var area = AreaMask.OfAlpha(AreaMaskTests.Mask(size.Width, size.Height, (x, y) => x < size.Width / 2), size.Width, size.Height);
        var order = Order(size) with { Transparent = transparent };
        var after = order with { Seed = 99 };
        var (old, fresh, edited) = (Pixels(order), Pixels(after), Pixels(after with { Beneath = new PictureBeneath(order.Seed, area) }));
        var cell = CellGrid.Of(size.Width, size.Height).CellSize;
        var wrong =
            from y in Enumerable.Range(0, size.Height)
            from x in Enumerable.Range(0, size.Width)
            where edited[y][x] != (area[x / cell, y / cell] ? fresh : old)[y][x]
            select (x, y);
        Assert.That(wrong, Is.Empty);
    }

    [Test]
    public void Equal_orders_with_areas_made_apart_are_one_key_and_other_areas_another()
    {
        var order = Order((64, 64)) with { Beneath = new PictureBeneath(1, AreaMask.Centre(64, 64)) };
        Assert.That(new HashSet<PictureOrder> { order, order with { Beneath = new PictureBeneath(1, AreaMask.Centre(64, 64)) } }, Has.Count.EqualTo(1));
        Assert.That(order with { Beneath = new PictureBeneath(2, AreaMask.Centre(64, 64)) }, Is.Not.EqualTo(order));
        Assert.That(order with { Beneath = new PictureBeneath(1, AreaMask.OfAlpha(new AlphaPlane(1, 1), 64, 64)) }, Is.Not.EqualTo(order));
    }

    [Test]
    public void An_area_of_another_size_is_refused() =>
        Assert.That(
            () => PictureEncoder.Encode(Order((64, 64)) with { Beneath = new PictureBeneath(1, AreaMask.Centre(640, 64)) }),
            Throws.ArgumentException.With.Message.Contains("80x8 cells, a picture of 64x64 has 8x8"));

    private static PictureOrder Order((int Width, int Height) size) =>
        new() { Format = PictureFormat.Png, Width = size.Width, Height = size.Height, Seed = 7 };

    private static uint[][] Pixels(PictureOrder order)
    {
        var pixelSize = order.Transparent ? 4 : 3;
        return [.. PngPixels.LinesOf(PictureEncoder.Encode(order), order.Width * pixelSize).Select(line => Numbers(line, pixelSize))];
    }

    private static uint[] Numbers(byte[] line, int pixelSize) =>
        [.. line.Chunk(pixelSize).Select(pixel => pixel.Aggregate(0u, (number, part) => number << 8 | part))];

    private static HashSet<uint> Within(uint[][] pixels, int left, int top, int side) =>
        [.. pixels.Skip(top).Take(side).SelectMany(line => line.Skip(left).Take(side))];
}
