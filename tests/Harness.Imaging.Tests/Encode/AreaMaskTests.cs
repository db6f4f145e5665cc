using Harness.Imaging.Encode;

namespace Harness.Imaging.Tests.Encode;

public sealed class AreaMaskTests
{
    private static readonly (int Width, int Height)[] Sizes = [(1, 1), (17, 3), (256, 256), (941, 1672), (1024, 1024), (1536, 1024), (3840, 2160)];

    [Test]
    public void A_cell_belongs_to_it_exactly_where_a_mask_of_the_same_size_is_clear_in_it([ValueSource(nameof(Sizes))] (int Width, int Height) size)
    {
        var (width, height) = size;
        var cell = CellGrid.Of(width, height).CellSize;
        var mask = Mask(width, height, (x, y) => x / cell % 3 == 1 && y / cell % 2 == 0);
        var area = AreaMask.OfAlpha(mask, width, height);
        Assert.That(
            Cells(area),
            Is.EqualTo(Cells(area, (column, row) => column % 3 == 1 && row % 2 == 0)));
    }

    [TestCase(0, 0)]
    [TestCase(511, 77)]
    [TestCase(1023, 1023)]
    public void One_clear_pixel_is_a_cell(int x, int y)
    {
        var area = AreaMask.OfAlpha(Mask(1024, 1024, (column, row) => (column, row) == (x, y)), 1024, 1024);
        Assert.That(Cells(area), Is.EqualTo(Cells(area, (column, row) => (column, row) == (x / 16, y / 16))));
    }

    [Test]
    public void One_clear_pixel_of_a_mask_of_any_size_stays([ValueSource(nameof(Sizes))] (int Width, int Height) size, [Values(1, 19, 1000, 3001)] int side)
    {
        foreach (var at in (int[])[0, side / 3, side - 1])
        {
            var area = AreaMask.OfAlpha(Mask(side, side, (x, y) => (x, y) == (at, at)), size.Width, size.Height);
            Assert.That(area[at * area.Columns / side, at * area.Rows / side], Is.True);
        }
    }

    [Test]
    public void What_shines_through_faintly_is_not_clear() =>
        Assert.That(Cells(AreaMask.OfAlpha(Mask(64, 64, (_, _) => false), 64, 64)), Is.All.False);

    [Test]
    public void The_centre_is_a_fifth_of_the_picture_around_its_middle([Values(256, 1024)] int width, [Values(1024, 3840)] int height)
    {
        var area = AreaMask.Centre(width, height);
        var inside = Cells(area).Count(inside => inside) / (double)(area.Columns * area.Rows);
        Assert.That(inside, Is.InRange(0.17, 0.22));
        Assert.That(area[area.Columns / 2, area.Rows / 2], Is.True);
        Assert.That(area[0, 0] || area[area.Columns - 1, area.Rows - 1], Is.False);
    }

    [Test]
    public void Areas_of_the_same_cells_are_equal_whatever_they_were_made_from()
    {
        var one = AreaMask.OfAlpha(Mask(64, 64, (x, y) => x >= 32), 64, 64);
        var same = AreaMask.OfAlpha(Mask(128, 128, (x, y) => x >= 64), 64, 64);
        Assert.That(same, Is.EqualTo(one));
        Assert.That(same.GetHashCode(), Is.EqualTo(one.GetHashCode()));
    }

    [Test]
    public void Areas_of_other_cells_are_not_equal()
    {
        AreaMask[] areas =
        [
            AreaMask.Centre(64, 64), AreaMask.Centre(64, 72), AreaMask.Centre(72, 64),
            AreaMask.OfAlpha(new AlphaPlane(8, 8), 64, 64), AreaMask.OfAlpha(Mask(8, 8, (x, y) => x == y), 64, 64),
        ];
        Assert.That(areas, Is.Unique);
        Assert.That(areas.Select(area => area.GetHashCode()), Is.Unique);
    }

    [TestCase(0, 1)]
    [TestCase(1, 16384)]
    public void A_picture_that_is_not_drawn_has_no_area(int width, int height)
    {
        Assert.That(() => AreaMask.Centre(width, height), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => AreaMask.OfAlpha(new AlphaPlane(1, 1), width, height), Throws.InstanceOf<ArgumentOutOfRangeException>());
    }

    /// <summary>Faintly see-through, and clear where it is said.</summary>
    internal static AlphaPlane Mask(int width, int height, Func<int, int, bool> isClear)
    {
        var plane = new AlphaPlane(width, height);
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
                plane.Add(x, y, isClear(x, y) ? (byte)0 : (byte)1);
        }

        return plane;
    }

    private static List<bool> Cells(AreaMask area) => Cells(area, (column, row) => area[column, row]);

    private static List<bool> Cells(AreaMask area, Func<int, int, bool> value) =>
        [.. Enumerable.Range(0, area.Rows).SelectMany(row => Enumerable.Range(0, area.Columns).Select(column => value(column, row)))];
}
