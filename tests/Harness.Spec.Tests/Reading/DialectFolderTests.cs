using Harness.Spec.Reading;

namespace Harness.Spec.Tests.Reading;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class DialectFolderTests : IDisposable
{
    private readonly string _path = Directory.CreateTempSubdirectory("dialects-").FullName;

    public void Dispose() => Directory.Delete(_path, recursive: true);

    [Test]
    public async Task The_dialects_without_mistakes_are_loaded_and_the_mistakes_of_the_others_told()
    {
        Add("sample", "minimal");
        Add("other", "minimal");
        await File.WriteAllTextAsync(Path.Combine(_path, "bad.yaml"), "");
        await File.WriteAllTextAsync(Path.Combine(_path, "notes.txt"), "no dialect");
        var (folder, diagnostics) = (new DialectFolder(_path), new Diagnostics());

        var dialects = await folder.LoadAsync(folder.Names, diagnostics);

        var name = Path.GetFileName(_path);
        Assert.That(folder.Names, Is.EqualTo((string[])["bad", "other", "sample"]));
        Assert.That(dialects.Single().Name, Is.EqualTo("sample"));
        Assert.That(string.Join('\n', diagnostics.InOrder), Is.EqualTo(
            $"{name}/bad.yaml:1:1: the file is empty\n{name}/other.yaml:1:1: the file is called 'other' and the dialect 'sample'; give both one name"));
    }

    [Test]
    public void A_folder_that_is_not_there_has_no_dialects() => Assert.That(new DialectFolder(Path.Combine(_path, "none")).Names, Is.Empty);

    private void Add(string name, string sample) =>
        File.Copy(Path.Combine(Repository.Root, "tests", "Harness.Spec.Tests", "Corpus", "good", sample + ".yaml"), Path.Combine(_path, name + ".yaml"));
}
