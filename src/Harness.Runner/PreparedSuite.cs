using System.Collections.Immutable;
using Harness.Runner.Planning;
using Harness.Scenarios;

namespace Harness.Runner;

/// <summary>
/// Cases with the requests that they need, in the order in which those are sent. Made once, it can be run any number of times, also at once.
/// </summary>
public sealed class PreparedSuite
{
    private readonly ImmutableArray<Planned> _work;

    private PreparedSuite(ImmutableArray<(Case Case, string Reason)> inapplicable, ImmutableArray<Planned> work) =>
        (Inapplicable, _work) = (inapplicable, work);

    /// <summary>The cases that the target can't do, and why.</summary>
    internal ImmutableArray<(Case Case, string Reason)> Inapplicable { get; }

    /// <summary>The work of a run, which keeps variables of its own.</summary>
    internal Plan Plan => new([.. _work.Select(piece => piece.Afresh())]);

    /// <summary>Makes the requests of cases ready to be sent to the target of these settings.</summary>
    public static PreparedSuite Of(IEnumerable<Case> cases, RunSettings settings)
    {
        var inapplicable = ImmutableArray.CreateBuilder<(Case, string)>();
        var applicable = ImmutableArray.CreateBuilder<Planned.Member>();
        foreach (var one in cases)
        {
            var member = new Planned.Member(one, new CaseScope(one, settings.Prompts, settings.Assets));
            if (WhyNotApplicable(member, settings) is { } reason)
                inapplicable.Add((one, reason));
            else
                applicable.Add(member);
        }
        return new PreparedSuite(inapplicable.ToImmutable(), Plan.Of(applicable, new RequestBuilder(settings.Target, settings.Key)).Work);
    }

    /// <summary>The same for fewer cases.</summary>
    public PreparedSuite Where(Func<Case, bool> takes) => new(
        Inapplicable.RemoveAll(one => !takes(one.Case)),
        [.. _work.Select(piece => piece.Where(takes)).OfType<Planned>()]);

    private static string? WhyNotApplicable(Planned.Member member, RunSettings settings)
    {
        var scenario = member.Case.Scenario;
        if (scenario.Clause is null && settings.Target.OnlyBase is { } only && only != member.Case.Base.Path)
            return $"the target's only base path is given as '{only}'";
        return scenario.Requires
            .Select(capability => settings.Capabilities.WhyMissing(capability, member.Scope))
            .Concat(scenario.Steps.OfType<Step.Send>().Select(step => WhyModelMissing(step, member, settings)))
            .FirstOrDefault(reason => reason is not null);
    }

    // A refusal of a model that isn't offered says nothing about what was asked of it, nor does its absence.
    private static string? WhyModelMissing(Step.Send step, Planned.Member member, RunSettings settings) =>
        settings.Capabilities.MissingModels.IsEmpty || new RequestFacts(step.Request, member.Scope.Beforehand).Find("model") is not { } model
            ? null
            : settings.Capabilities.WhyMissing(model);
}
