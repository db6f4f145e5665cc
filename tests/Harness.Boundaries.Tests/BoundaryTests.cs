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
    public void Without_the_cases_that_try_a_value_it_alone_is_untried_at_its_limit(string name)
    {
        var tried = Probes.Of(Named(name)).Where(probe => probe.IsIn(_calls[name])).ToArray();
        var limits = tried.GroupBy(probe => (probe.Operation, probe.Parameter, probe.Limit));

        var confused = limits.SelectMany(limit => limit.Where(probe => IsAlone(probe) && !Untried(limit, Without(probe)).SequenceEqual([probe]))).ToArray();

        Assert.That(tried, Is.Not.Empty);
        Assert.That(confused, Is.Empty, $"{confused.Length} values whose cases try others at the same limit, or stand for them:\n{string.Join('\n', confused.AsEnumerable())}\n");
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

    // A size that is taken may be at several of its limits at once: 3840 wide and as many pixels as there may be.
    private static bool IsAlone(Probe probe) => probe.Wanted == Outcome.Refused || !probe.Limit.StartsWith(SizeForm.Name, StringComparison.Ordinal);

    private SentCall[] Without(Probe probe) => [.. _calls[probe.Dialect].Where(call => !probe.IsIn([call]))];

    private IEnumerable<Probe> Untried(string name) => Untried(Probes.Of(Named(name)), _calls[name]);

    private static IEnumerable<Probe> Untried(IEnumerable<Probe> probes, IEnumerable<SentCall> calls) => probes.Where(probe => !probe.IsIn(calls));
}
