using Harness.Mock;

namespace Harness.Acceptance.HostileTargets;

/// <summary>A proxy that breaks one promise and keeps all others: the verdict names that one, and its level decides.</summary>
[Parallelizable(ParallelScope.Children)]
public sealed class AccentedProxyTests
{
    private MockServer _mock = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => _mock = await Mocks.StartAsync("xhuoapi");

    [OneTimeTearDown]
    public async Task StopAsync() => await _mock.DisposeAsync();

    [Test]
    public async Task One_without_an_accent_is_conformant()
    {
        var check = await CheckAsync(_ => { });

        Assert.That(check.Run.ExitCode, Is.Zero);
        AssertOnly(check, clause: null);
    }

    [Test]
    public async Task A_broken_MUST_fails()
    {
        var check = await CheckAsync(answer =>
        {
            if (answer.Asks("nano-banana"))
                answer.Text = answer.Text.Replace("\"created\":0,", "\"created\":1762000000,", StringComparison.Ordinal);
        });

        Assert.That(check.Run.ExitCode, Is.EqualTo(1));
        Assert.That(check.Reports.VerdictsOf("nano-created-zero"), Has.All.EqualTo("failed"));
        Assert.That(ClausesNotPassed(check), Has.All.StartsWith("nano-"), "what doesn't speak of the family");
        Assert.That(check.Run.Output, Does.Contain("created is exactly 0.").And.Contain("1762000000").And.Contain("not conformant"));
        Assert.That(check.Run.Output, Does.Contain("Authorization: Bearer $HARNESS_KEY"));
    }

    [TestCase("--seed", "1", 0)]
    [TestCase("--strict", "", 1)]
    public async Task A_broken_SHOULD_warns_and_fails_where_it_is_strict(string option, string value, int exitCode)
    {
        var check = await CheckAsync(answer => answer.Headers.Remove("x-request-id"), value.Length > 0 ? [option, value] : [option]);

        Assert.That(check.Run.ExitCode, Is.EqualTo(exitCode));
        AssertOnly(check, "request-id");
        Assert.That(check.Reports.VerdictsOf("request-id"), Has.All.EqualTo("warned"));
    }

    [Test]
    public async Task A_MAY_that_is_not_kept_is_noted()
    {
        var check = await CheckAsync(answer =>
        {
            if (answer.Method is not "POST")
                (answer.Status, answer.Text) = (200, "What would you like?");
        });

        Assert.That(check.Run.ExitCode, Is.Zero);
        AssertOnly(check, "wrong-method");
        Assert.That(check.Reports.VerdictsOf("wrong-method"), Has.All.EqualTo("noted"));
    }

    private async Task<Check> CheckAsync(Action<PassingAnswer> accent, params string[] more)
    {
        await using var proxy = await AccentedProxy.StartAsync(_mock.Address, accent);
        return await Check.AgainstAsync(proxy.Address, ["--fault-injection", .. more]);
    }

    private static void AssertOnly(Check check, string? clause)
    {
        string[] expected = clause is null ? [] : [clause];
        Assert.That(ClausesNotPassed(check), Is.EqualTo(expected), string.Join('\n', check.Reports.Actuals()));
    }

    private static string[] ClausesNotPassed(Check check) =>
    [
        .. check.Reports.Verdicts
            .Where(verdict => verdict.GetProperty("verdict").GetString() != "passed")
            .Select(verdict => verdict.GetProperty("clause").GetString()!)
            .Distinct(),
    ];
}
