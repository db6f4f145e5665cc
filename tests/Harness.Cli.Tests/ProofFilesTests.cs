using Harness.Cli.Commands;
using Harness.Proof;

namespace Harness.Cli.Tests;

/// <summary>The files of a proof: refused before it where they can't be written, and all tried after it.</summary>
public sealed class ProofFilesTests
{
    private static readonly ProofResult Proven = new([], TimeSpan.Zero);

    private TemporaryFolder _folder = null!;

    [SetUp]
    public void MakeFolder() => _folder = new TemporaryFolder();

    [TearDown]
    public void DeleteFolder() => _folder.Dispose();

    [Test]
    public async Task All_that_can_not_be_written_are_told_before_anything_is_proven()
    {
        var readme = _folder.Write("README.md", "no place");

        var run = await CliRun.OfAsync("prove", "--json", _folder.File("no-such-folder/proof.json"), "--badge", _folder.Path, "--readme", readme);

        Assert.That(run.ExitCode, Is.EqualTo(2));
        Assert.That(run.Errors, Does.Contain($"can't write '{_folder.File("no-such-folder/proof.json")}': ").And.Contain($"can't write '{_folder.Path}': it is a folder").And.Contain("has no place for the numbers"));
        Assert.That(run.Output, Is.Empty);
    }

    [Test]
    public async Task A_name_that_is_none_is_refused() =>
        Assert.That((await CliRun.OfAsync("prove", "--json", "")).Errors, Does.StartWith("harness: can't write '': "));

    [Test]
    public async Task Looking_whether_files_can_be_written_leaves_everything_as_it_was()
    {
        var badge = _folder.Write("badge.json", "of the last proof");
        var readme = _folder.Write("README.md", "<!-- proof -->\n<!-- /proof -->\n");

        await Files(_folder.File("proof.json"), badge, readme).RefuseUnwritableAsync();

        Assert.That(Directory.EnumerateFileSystemEntries(_folder.Path), Is.EquivalentTo((string[])[badge, readme]));
        Assert.That(await File.ReadAllTextAsync(badge), Is.EqualTo("of the last proof"));
    }

    [Test]
    public async Task A_link_stays_one_and_its_target_gets_the_numbers()
    {
        var target = _folder.Write("kept.json", "of the last proof");
        var link = _folder.File("badge.json");
        File.CreateSymbolicLink(link, target);

        await WholeFile.WriteAsync(link, "new"u8.ToArray(), CancellationToken.None);

        Assert.That(new FileInfo(link).LinkTarget, Is.EqualTo(target));
        Assert.That(await File.ReadAllTextAsync(target), Is.EqualTo("new"));
    }

    [Test]
    public async Task A_device_stays_one()
    {
        WholeFile.RefuseUnwritable("/dev/null");
        await WholeFile.WriteAsync("/dev/null", "lost"u8.ToArray(), CancellationToken.None);

        Assert.That(await File.ReadAllTextAsync("/dev/null"), Is.Empty);
    }

    [Test]
    public void A_file_that_can_not_be_written_keeps_no_other_from_it()
    {
        var files = Files(_folder.Path, _folder.File("badge.json"), _folder.File("README.md"));

        Assert.That(() => files.WriteAsync(Proven, CancellationToken.None),
            Throws.TypeOf<UsageException>().With.Message.Contains($"can't write '{_folder.Path}'").And.Message.Contains($"'{_folder.File("README.md")}' can't be read"));
        Assert.That(Directory.EnumerateFiles(_folder.Path), Is.EqualTo((string[])[_folder.File("badge.json")]));
    }

    [Test]
    public async Task An_interrupted_proof_leaves_the_kept_numbers_alone()
    {
        await Files(_folder.File("proof.json"), _folder.File("badge.json"), null).WriteAsync(Proven, new CancellationToken(canceled: true));

        Assert.That(Directory.EnumerateFiles(_folder.Path), Is.EqualTo((string[])[_folder.File("proof.json")]));
    }

    private static ProofFiles Files(string json, string badge, string? readme) => new(new ProveOptions
    {
        Dialects = [],
        Specs = [],
        ScenarioPaths = [],
        Mutations = [],
        JsonFile = json,
        BadgeFile = badge,
        ReadmeFile = readme,
        Thoroughness = Thoroughness.Usual,
        Parallel = 1,
        Seed = 1,
    });
}
