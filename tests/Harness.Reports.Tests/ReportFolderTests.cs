using Harness.Runner;

namespace Harness.Reports.Tests;

public sealed class ReportFolderTests
{
    private static readonly Redaction Redaction = new([SampleRun.Key]);
    private string _path = null!;

    [SetUp]
    public void Make() => _path = Directory.CreateTempSubdirectory("harness-reports-").FullName;

    [TearDown]
    public void Remove() => Directory.Delete(_path, recursive: true);

    [Test]
    public async Task A_line_is_in_the_file_before_the_next_verdict_is_known()
    {
        Assert.That(ReportFolder.TryOpen(Path.Combine(_path, "a/b"), out var folder, out _), Is.True);
        await using var log = folder!.OpenLog(Redaction);
        await log.BeginAsync(SampleRun.Opening, CancellationToken.None);
        await log.AppendAsync(SampleRun.Mixed[0], CancellationToken.None);
        Assert.That(await LinesAsync(folder.Files[0]), Has.Length.EqualTo(2));
        await log.AppendAsync(SampleRun.Mixed[1], CancellationToken.None);
        Assert.That(await LinesAsync(folder.Files[0]), Has.Length.EqualTo(3));
    }

    [Test]
    public void The_reports_of_an_earlier_run_are_gone_when_the_next_begins()
    {
        Assert.That(ReportFolder.TryOpen(_path, out var folder, out _), Is.True);
        folder!.Write(RunSummary.Of(SampleRun.Opening, SampleRun.Green, TimeSpan.Zero, Strictness.Normal), SampleRun.Green, Redaction);
        Assert.That(Names(), Is.EqualTo(["junit.xml", "report.json", "run.ndjson"]));
        Assert.That(ReportFolder.TryOpen(_path, out _, out _), Is.True);
        Assert.That(Names(), Is.EqualTo(["run.ndjson"]));
    }

    [Test]
    public void A_folder_that_cannot_be_made_is_explained()
    {
        var file = Path.Combine(_path, "file");
        File.WriteAllText(file, "");
        foreach (var path in (string[])[file, Path.Combine(file, "below"), ""])
        {
            Assert.That(ReportFolder.TryOpen(path, out _, out var problem), Is.False);
            Assert.That(problem, Does.StartWith($"the report folder '{path}' can't be written to: "));
        }
    }

    private string?[] Names() => [.. Directory.GetFiles(_path).Select(Path.GetFileName).Order(StringComparer.Ordinal)];

    private static async Task<string[]> LinesAsync(string path)
    {
        using var reader = new StreamReader(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
        return (await reader.ReadToEndAsync()).TrimEnd('\n').Split('\n');
    }
}
