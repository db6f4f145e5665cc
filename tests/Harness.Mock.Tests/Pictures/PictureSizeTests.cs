using Harness.Mock.Pictures;

namespace Harness.Mock.Tests.Pictures;

public sealed class PictureSizeTests
{
    private const int Megapixel = 1024 * 1024;

    [TestCase("1:1", 1024, 1024)]
    [TestCase("4:3", 1152, 864)]
    [TestCase("1:2", 720, 1440)]
    [TestCase("2:1", 1440, 720)]
    public void A_ratio_is_a_picture_of_a_megapixel(string ratio, int width, int height) =>
        Assert.That(PictureSize.Of(ratio, "512x512"), Is.EqualTo((width, height)));

    [TestCaseSource(nameof(Ratios))]
    public void A_ratio_stays_exact_in_steps_of_16_and_near_a_megapixel(int across, int down)
    {
        var (width, height) = PictureSize.Of($"{across}:{down}", "512x512");

        Assert.That(width * down, Is.EqualTo(height * across));
        Assert.That((width % 16, height % 16), Is.EqualTo((0, 0)));
        Assert.That((double)width * height / Megapixel, Is.InRange(0.75, 1.3));
    }

    [TestCase("auto")]
    [TestCase("")]
    [TestCase("16:")]
    [TestCase("0:1")]
    public void What_names_no_size_gets_the_default(string chosen) => Assert.That(PictureSize.Of(chosen, "1536x1024"), Is.EqualTo((1536, 1024)));

    [Test]
    public void A_size_in_pixels_is_taken_as_it_is() => Assert.That(PictureSize.Of("1008x16", "1536x1024"), Is.EqualTo((1008, 16)));

    [TestCase("99999x99999", 16383, 16383)]
    [TestCase("16384x1", 16383, 1)]
    [TestCase("1x16383", 1, 16383)]
    public void No_side_is_longer_than_a_file_can_carry(string chosen, int width, int height) =>
        Assert.That(PictureSize.Of(chosen, "1536x1024"), Is.EqualTo((width, height)));

    [Test]
    public void The_largest_ratio_still_gives_a_picture()
    {
        var (width, height) = PictureSize.Of("99:98", "512x512");

        Assert.That((width, height), Is.EqualTo((99 * 16, 98 * 16)));
    }

    private static IEnumerable<int[]> Ratios() =>
        from pair in ((int, int)[])[(1, 1), (4, 3), (3, 4), (16, 9), (9, 16), (9, 21), (21, 9), (1, 2), (2, 1), (3, 2), (2, 3), (1, 3), (5, 4)]
        select new[] { pair.Item1, pair.Item2 };
}
