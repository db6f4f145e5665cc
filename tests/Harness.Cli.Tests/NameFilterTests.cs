using Harness.Cli.Commands;

namespace Harness.Cli.Tests;

public sealed class NameFilterTests
{
    private const string Name = "xhuoapi/nano-banana/created-is-zero[nano-banana-pro]";

    [TestCase(true)]
    [TestCase(true, "created")]
    [TestCase(true, "nano-banana/")]
    [TestCase(true, "*[nano-banana-pro]")]
    [TestCase(true, "xhuoapi/*/created-is-zer?[*")]
    [TestCase(true, "nothing", "zero")]
    [TestCase(false, "nothing")]
    [TestCase(false, "created*")]
    [TestCase(false, "CREATED")]
    public void A_scenario_is_taken_by_its_whole_name_or_a_part_without_wildcards(bool taken, params string[] globs) =>
        Assert.That(new NameFilter(globs).Takes(Name), Is.EqualTo(taken));
}
