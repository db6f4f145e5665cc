using System.CommandLine;
using Harness.Runner;

namespace Harness.Cli.Tests;

/// <summary>Whatever is wrong with a command line ends in 2 and in a sentence that helps, before anything is done.</summary>
public sealed class UsageTests
{
    private const string Target = "http://127.0.0.1:1";
    private const string Broken = "gptimageapi/endpoint/not-served";

    private static IEnumerable<TestCaseData> Mistakes()
    {
        yield return Row("no command was given; known: check, lint, list, mock");
        yield return Row("there is no command 'chek'; did you mean 'check'?", "chek");
        yield return Row("there is no command 'deploy'; known: check, lint, list, mock", "deploy", "--now");
        yield return Row("'--dialect' stands where a command is expected", "--dialect", "xhuoapi");
        yield return Row("'check' has no option '--sed'; did you mean '--seed'?", "check", "--sed", "3");
        yield return Row("'mock' has no option '--prot'; did you mean '--port'?", "mock", "--prot=1");
        yield return Row("'check' can do nothing with 'xhuoapi'", "check", "xhuoapi");
        yield return Row("Required argument missing for option: '--key'.", "check", "--key");
        yield return Row("--port takes a number from 0 to 65535, not '65536'.", "mock", "--port", "65536");
        yield return Row("--port takes a number from 0 to 65535, not 'http'.", "mock", "--port", "http");
        yield return Row("--pace takes a time such as 500ms, 5s or 3m, at most an hour, not '40'.", "mock", "--pace", "40");
        yield return Row("--pace takes a time such as 500ms, 5s or 3m, at most an hour, not '61m'.", "mock", "--pace", "61m");
        yield return Row("--seed takes a number from -2147483648 to 2147483647, not 'x'.", "check", "--seed", "x");
        yield return Row("--parallel takes a number from 1 to 256, not '0'.", "check", "--parallel", "0");
        yield return Row("--timeout takes a number from 1 to 86400, not '-1'.", "check", "--timeout", "-1");
        yield return Row("--public-url takes an address such as https://example.com/inbox, not 'inbox'.", "check", "--public-url", "inbox");
        yield return Row("--public-url takes an address such as https://example.com/inbox, not 'ftp://a/b'.", "check", "--public-url", "ftp://a/b");
        yield return Row("there are no 'clause' to list; did you mean 'clauses'?", "list", "clause");
        yield return Row("'xhuoap/a/b' is no name of a mutation, dialect/clause/id: there is no dialect 'xhuoap'; did you mean 'xhuoapi'?", "mock", "--break", "xhuoap/a/b");
        yield return Row("there is no mutation 'xhuoapi/request-id'", "mock", "--break", "xhuoapi/request-id");
        yield return Row($"--break {Broken} serves 'gptimageapi' alone; leave out --dialect xhuoapi", "mock", "--break", Broken, "--dialect", "xhuoapi");
        yield return Row($"--break {Broken} serves 'gptimageapi' alone; leave out --dialect xhuoapi", "mock", "--break", Broken, "--dialect", "gptimageapi", "--dialect", "xhuoapi");
        yield return Row("Required argument 'dialects|clauses|scenarios|mutations' missing for command: 'list'.", "list");
        yield return Row("--target needs --dialect: which document should http://127.0.0.1:1 keep to?", "check", "--target", Target);
        yield return Row("'localhost:8080' has no scheme; did you mean 'http://localhost:8080'?", "check", "--target", "localhost:8080", "--dialect", "xhuoapi");
        yield return Row("'ftp' is no scheme of a target", "check", "--target", "ftp://localhost", "--dialect", "xhuoapi");
        yield return Row("there is no dialect 'xhuapi'; did you mean 'xhuoapi'?", "check", "--target", Target, "--dialect", "xhuapi");
        yield return Row("there is no dialect 'xhuapi'; did you mean 'xhuoapi'?", "mock", "--dialect", "xhuapi");
        yield return Row("there is no dialect 'xhuapi'; did you mean 'xhuoapi'?", "list", "clauses", "--dialect", "xhuapi");
        yield return Row("no scenario matches 'no-such-thing' or 'x*y'; 'harness list scenarios' names them", "check", "--scenario", "no-such-thing", "--scenario", "x*y");
        yield return Row("the base 'v1' doesn't begin with a slash; did you mean '/v1'?", "check", "--base", "v1");
        yield return Row("--without-model: no dialect that is checked has a model 'nano-bananna'; did you mean 'nano-banana'?", "check", "--dialect", "xhuoapi", "--without-model", "nano-bananna");
        yield return Row("there is no file or folder 'no-such-file'", "lint", "no-such-file");
        yield return Row("--host takes an address of this machine such as 127.0.0.1, or 0.0.0.0 for all of them, not '300.1.1.1'", "mock", "--host", "300.1.1.1");
        // Reserved for documents: no machine has it.
        yield return Row("can't listen on 192.0.2.1:0: ", "mock", "--host", "192.0.2.1", "--port", "0");
        yield return Row("can't write the port file: ", "mock", "--port", "0", "--port-file", "/no-such-folder/port");
    }

    [TestCaseSource(nameof(Mistakes))]
    public async Task A_mistake_is_said_in_a_sentence(string sentence, string[] arguments)
    {
        var run = await CliRun.OfAsync(arguments);

        Assert.That(run.ExitCode, Is.EqualTo(2), run.Errors);
        Assert.That(run.Errors, Does.StartWith($"harness: {sentence}"));
        Assert.That(run.Output, Is.Empty);
    }

    [Test]
    public async Task All_unknown_options_are_said_at_once()
    {
        var run = await CliRun.OfAsync("check", "--sed", "3", "--tiemout", "4", "--parallel", "0");

        Assert.That(run.ExitCode, Is.EqualTo(2));
        Assert.That(run.Errors, Does.Contain("'--seed'?").And.Contain("'--timeout'?").And.Contain("--parallel takes a number"));
        Assert.That(run.Errors, Does.Not.Contain("nrecognized"));
    }

    [Test]
    public async Task The_dialect_that_is_broken_may_be_named()
    {
        var run = await CliRun.OfAsync("mock", "--break", Broken, "--dialect", "gptimageapi", "--port-file", "/no-such-folder/port");

        Assert.That(run.Output, Does.StartWith($"Broken on purpose: {Broken} "));
        Assert.That(run.Errors, Does.StartWith("harness: can't write the port file: "));
    }

    [Test]
    public async Task A_folder_that_can_not_be_written_to()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("file", "");

        var run = await CliRun.OfAsync("check", "--out", file);

        Assert.That(run.ExitCode, Is.EqualTo(2));
        Assert.That(run.Errors, Does.StartWith($"harness: the report folder '{file}' can't be written to: "));
    }

    [Test]
    public async Task A_mistake_leaves_the_last_reports_alone()
    {
        using var folder = new TemporaryFolder();
        var report = folder.Write("report.json", "{}");

        foreach (var mistake in (string[][])[["--base", "v1"], ["--scenario", "no-such-thing"], ["--dialect", "x"], ["--target", "x", "--dialect", "xhuoapi"]])
            Assert.That((await CliRun.OfAsync(["check", "--out", folder.Path, .. mistake])).ExitCode, Is.EqualTo(2));

        Assert.That(report, Does.Exist);
    }

    [TestCase("--help")]
    [TestCase("check", "--help")]
    [TestCase("mock", "-h")]
    [TestCase("list", "-?")]
    [TestCase("lint", "--help")]
    [TestCase("--version")]
    public async Task Help_is_no_mistake(params string[] arguments)
    {
        var run = await CliRun.OfAsync(arguments);

        Assert.That(run.ExitCode, Is.Zero);
        Assert.That(run.Output, Is.Not.Empty);
        Assert.That(run.Errors, Is.Empty);
    }

    [Test]
    public async Task Help_names_every_option_of_the_contract()
    {
        var check = (await CliRun.OfAsync("check", "--help")).Output;
        var mock = (await CliRun.OfAsync("mock", "--help")).Output;

        foreach (var option in (string[])["--target <URL>", "--dialect <NAME>", "--base <PATH>", "--key <KEY>", "--scenario <GLOB>", "--strict ", "--parallel <N>", "--timeout <SECONDS>", "--seed <N>", "--out <DIR>", "--public-url <URL>"])
            Assert.That(check, Does.Contain(option));
        foreach (var option in (string[])["--dialect <NAME>", "--host <H>", "--port <N>", "--port-file <F>", "--key <KEY>", "--seed <N>"])
            Assert.That(mock, Does.Contain(option));
    }

    [Test]
    public async Task A_fault_of_the_harness_has_a_code_of_its_own()
    {
        var run = await EndingIn(() => throw new InvalidOperationException("a bug"));

        Assert.That(run.ExitCode, Is.EqualTo((int)ExitCode.HarnessFault));
        Assert.That(run.Errors, Does.StartWith("harness: a fault of the harness itself").And.Contain("a bug"));
    }

    [Test]
    public async Task An_interruption_before_the_work_is_incomplete()
    {
        var run = await EndingIn(() => throw new OperationCanceledException());

        Assert.That(run.ExitCode, Is.EqualTo((int)ExitCode.Incomplete));
    }

    private static Task<CliRun> EndingIn(Action end)
    {
        var command = new Command("end");
        command.SetAction(_ => end());
        return CliRun.OfAsync(() => CommandLine.RunAsync([command], ["end"]));
    }

    private static TestCaseData Row(string sentence, params string[] arguments) =>
        new TestCaseData(sentence, arguments).SetArgDisplayNames(arguments.Length == 0 ? "nothing" : string.Join(' ', arguments));
}
