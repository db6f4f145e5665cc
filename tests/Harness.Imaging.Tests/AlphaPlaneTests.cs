namespace Harness.Imaging.Tests;

public sealed class AlphaPlaneTests
{
    [TestCase(1, 1, 1, 1, 1)]
    [TestCase(256, 256, 1, 256, 256)]
    [TestCase(257, 3, 2, 129, 2)]
    [TestCase(1024, 1024, 4, 256, 256)]
    [TestCase(1536, 1024, 8, 192, 128)]
    [TestCase(1, 65_536, 256, 1, 256)]
    public void Squares_are_as_small_as_their_number_allows(int width, int height, int size, int columns, int rows)
    {
        var plane = new AlphaPlane(width, height);
        Assert.That((plane.SquareSize, plane.Columns, plane.Rows), Is.EqualTo((size, columns, rows)));
    }

    [Test]
    public void A_square_has_the_least_alpha_of_its_pixels()
    {
        var plane = new AlphaPlane(1024, 1024);
        plane.Add(7, 4, 9);
        plane.Add(4, 7, 200);
        Assert.That((plane[1, 1], plane[0, 0], plane[2, 1]), Is.EqualTo(((byte)9, (byte)255, (byte)255)));
    }
}
