using System.Collections.Immutable;
using Harness.Boundaries.Tests.Probing;
using Harness.Boundaries.Tests.Rules;
using Harness.Boundaries.Tests.Sending;
using Harness.Spec;
using Harness.Spec.Operations;

namespace Harness.Boundaries.Tests;

/// <summary>Whatever a shipped dialect limits is tried by a case, at the limit and on either side of it.</summary>
public sealed class BoundaryTests
{
    private ImmutableArray<Dialect> _dialects;
    private ILookup<string, SentCall> _calls = null!;

    public static IEnumerable<string> Names => Directory.EnumerateFiles(Repository.File("spec"), "*.yaml").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal);

    [OneTimeSetUp]
    public async Task ReadAsync() => (_dialects, _calls) = await Shipped.LoadAsync();

    [TestCaseSource(nameof(Names))]
    public void Every_limit_of_a_dialect_is_tried(string name)
    {
        var untried = Untried(name).Where(probe => !Excuses.All.Any(excuse => excuse.Covers(probe))).ToArray();

        Assert.That(untried, Is.Empty, $"{untried.Length} values that no case tries:\n{string.Join('\n', untried.AsEnumerable())}\n");
    }

    [TestCaseSource(nameof(Names))]
    public void A_dialect_without_cases_has_tried_nothing(string name)
    {
        var probes = Probes.Of(Named(name)).ToArray();

        Assert.That(probes, Is.Not.Empty);
        Assert.That(probes.Where(probe => probe.IsIn([])), Is.Empty);
    }

    [Test]
    public void Every_excuse_is_needed()
    {
        var untried = Names.SelectMany(Untried).ToArray();

        Assert.That(Excuses.All.Where(excuse => !untried.Any(excuse.Covers)), Is.Empty, "excuses for what is tried, or for what there isn't");
    }

    [Test]
    public void Every_kind_of_rule_can_be_derived_from()
    {
        var kinds = typeof(Rule).GetNestedTypes().Where(type => type.IsSubclassOf(typeof(Rule)));

        Assert.That(kinds.Where(kind => !RuleForm.Knows(kind)), Is.Empty, "kinds of rule without a form: nobody knows what is to be tried of them");
    }

    private Dialect Named(string name) => _dialects.First(dialect => dialect.Name == name);

    private IEnumerable<Probe> Untried(string name) => Probes.Of(Named(name)).Where(probe => !probe.IsIn(_calls[name]));
}
