using Harness.Imaging.Probe;

namespace Harness.Imaging.Tests.Probe;

public sealed class OthersPicturesTests
{
    private static readonly IReadOnlyList<FixtureRow> Rows = FixtureRows.All;

    [Test]
    public void Every_file_has_a_row() =>
        Assert.That(
            Directory.EnumerateFiles(FixtureRow.Folder).Select(Path.GetFileName),
            Is.EquivalentTo(FixtureRows.All.Select(row => row.File)));

    [TestCaseSource(nameof(Rows))]
    public void Is_read_as_what_it_is(object row)
    {
        var known = (FixtureRow)row;
        Assert.That(
            PictureProbe.Read(known.Bytes()),
            Is.EqualTo(new ProbeResult.Picture(known.Format, known.Width, known.Height, known.HasAlpha, known.Transparency, new Wholeness.Whole())));
    }

    [TestCaseSource(nameof(Rows))]
    public void Cut_short_anywhere_it_is_never_whole(object row)
    {
        var bytes = ((FixtureRow)row).Bytes();
        var whole = Enumerable.Range(0, bytes.Length).Where(length => IsWhole(bytes.AsMemory(0, length)));
        Assert.That(whole, Is.Empty);
    }

    [TestCaseSource(nameof(Rows))]
    public void Bytes_after_the_end_are_no_damage(object row) =>
        Assert.That(IsWhole((byte[])[.. ((FixtureRow)row).Bytes(), 1, 2, 3]), Is.True);

    [TestCaseSource(nameof(Rows))]
    public void With_its_second_half_zeroed_it_is_read_without_a_throw(object row)
    {
        var bytes = ((FixtureRow)row).Bytes();
        bytes.AsSpan(bytes.Length / 2).Clear();
        Assert.That(() => PictureProbe.Read(bytes), Throws.Nothing);
    }

    private static bool IsWhole(ReadOnlyMemory<byte> bytes) =>
        PictureProbe.Read(bytes) is ProbeResult.Picture { Wholeness: Wholeness.Whole };
}
