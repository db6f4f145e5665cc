namespace Harness.Cli.Tests;

/// <summary><c>harness lint</c>: every mistake at once, with its place and the word that was probably meant.</summary>
public sealed class LintTests
{
    private const string Good = """
        topic: tries
        dialects: [xhuoapi]
        scenarios:
          - id: created-is-zero
            clause: nano-created-zero
            request: { operation: edit, json: { model: nano-banana, prompt: $prompt, image: "https://example.com/a.png" } }
            expect: { status: 200, json: { created: 0 } }

        """;

    private TemporaryFolder _folder = null!;

    [SetUp]
    public void MakeFolder() => _folder = new TemporaryFolder();

    [TearDown]
    public void DeleteFolder() => _folder.Dispose();

    [Test]
    public async Task What_ships_has_no_mistakes()
    {
        var run = await CliRun.OfAsync("lint", ShippedFiles.SpecFolder, ShippedFiles.ScenarioFolder);

        Assert.That(run.ExitCode, Is.Zero, run.Output);
        Assert.That(run.Output, Does.Match(@"^\d+ files, \d+ dialects, \d+ cases: no mistakes\n$"));
    }

    [Test]
    public async Task A_good_file_is_counted()
    {
        var run = await CliRun.OfAsync("lint", _folder.Write("good.yaml", Good));

        Assert.That(run.ExitCode, Is.Zero, run.Output);
        Assert.That(run.Output, Is.EqualTo("1 files, 0 dialects, 1 cases: no mistakes\n"));
    }

    [Test]
    public async Task Every_mistake_of_every_file_is_said_at_once()
    {
        var first = _folder.Write("a.yaml", Good.Replace("clause: nano-created-zero", "clause: nano-created-zer0", StringComparison.Ordinal)
            .Replace("status: 200", "statsu: 200", StringComparison.Ordinal));
        var second = _folder.Write("b.yaml", Good.Replace("operation: edit", "operation: edti", StringComparison.Ordinal).Replace("topic:", "topc:", StringComparison.Ordinal));

        var run = await CliRun.OfAsync("lint", _folder.Path);

        Assert.That(run.ExitCode, Is.EqualTo(2));
        Assert.That(run.Output, Does.Contain($"{first}:5:13: ").And.Contain("did you mean 'nano-created-zero'?"));
        Assert.That(run.Output, Does.Contain($"{first}:7:15: ").And.Contain("did you mean 'status'?"));
        Assert.That(run.Output, Does.Contain($"{second}:1:1: ").And.Contain("did you mean 'topic'?"));
        Assert.That(run.Output, Does.Contain($"{second}:6:").And.Contain("did you mean 'edit'?"));
        Assert.That(run.Output.TrimEnd('\n').Split('\n')[^1], Does.Match(@"^\d+ mistakes in 2 files$"));
    }

    [TestCase("expect: {}")]
    [TestCase("")]
    public async Task A_scenario_that_asserts_nothing_is_a_mistake(string expect)
    {
        var file = _folder.Write("idle.yaml", Good.Replace("expect: { status: 200, json: { created: 0 } }", expect, StringComparison.Ordinal));

        var run = await CliRun.OfAsync("lint", file);

        Assert.That(run.ExitCode, Is.EqualTo(2), run.Output);
        Assert.That(run.Output, Does.StartWith($"{file}:").And.Contain("nothing"));
    }

    [TestCase("not: [yaml")]
    [TestCase("")]
    [TestCase("just a text")]
    public async Task What_is_no_such_file_at_all_is_a_mistake(string text)
    {
        var file = _folder.Write("other.yaml", text);

        var run = await CliRun.OfAsync("lint", file);

        Assert.That(run.ExitCode, Is.EqualTo(2), run.Output);
        Assert.That(run.Output, Does.Match(@"other\.yaml:\d+:\d+: "));
    }

    [Test]
    public async Task A_dialect_s_mistakes_have_a_place_too()
    {
        var text = File.ReadAllText(Path.Combine(ShippedFiles.SpecFolder, "xhuoapi.yaml")).Replace("auth: bearer", "auth: baerer", StringComparison.Ordinal);
        var file = _folder.Write("xhuoapi.yaml", text);

        var run = await CliRun.OfAsync("lint", file);

        Assert.That(run.ExitCode, Is.EqualTo(2), run.Output);
        Assert.That(run.Output, Does.Match(@"xhuoapi\.yaml:\d+:7: .*did you mean 'bearer'\?"));
    }
    [Test]
    public async Task A_patch_that_harms_what_is_inherited_is_named_though_the_line_numbers_agree()
    {
        var parent = File.ReadAllText(Path.Combine(ShippedFiles.SpecFolder, "xhuoapi.yaml"));
        var harmed = parent[..parent.IndexOf("- { template: base64 }", StringComparison.Ordinal)].Split('\n').Length;
        _folder.Write("xhuoapi.yaml", parent);
        var child = _folder.Write("own.yaml", Padded("""
            dialect: own
            extends: xhuoapi
            clauses:
              document: letter.txt
              own:
                - id: own-promise
                  level: must
                  text: The own service keeps its promise.
                  section: First page
                  mutations:
                    broken: { patch: { templates.base64: null } }
            sources:
              - { document: letter.txt, title: A letter }
            """, "broken:", harmed));

        var run = await CliRun.OfAsync("lint", child);

        Assert.That(run.ExitCode, Is.EqualTo(2), run.Output);
        Assert.That(run.Output, Does.StartWith($"{child}:{harmed}:").And.Contain($"patched so, the dialect has a mistake: {_folder.File("xhuoapi.yaml")}:{harmed}:"));
    }

    // Comments in front, until a word stands on a line.
    private static string Padded(string text, string word, int line)
    {
        var stands = text[..text.IndexOf(word, StringComparison.Ordinal)].Split('\n').Length;
        return string.Concat(Enumerable.Repeat("#\n", line - stands)) + text;
    }
}
