using System.Collections.Immutable;
using Harness.Scenarios.Parsing;
using Harness.Scenarios.Requests;
using Harness.Scenarios.Values;
using Harness.Spec;
using Harness.Spec.Operations;

namespace Harness.Scenarios;

/// <summary>Makes the cases of scenarios, and checks what they name against the dialects.</summary>
internal sealed class CaseExpander(IReadOnlyDictionary<string, Dialect> dialects, Diagnostics diagnostics)
{
    private readonly HashSet<(SourceSpan, string)> _unknownDialects = [];
    private readonly Dictionary<string, SourceSpan> _names = new(StringComparer.Ordinal);

    public ImmutableArray<Case> Expand(IEnumerable<Scenario> scenarios) => [.. scenarios.SelectMany(Expand)];

    private IEnumerable<Case> Expand(Scenario scenario)
    {
        foreach (var name in scenario.Dialects.Names)
        {
            if (!dialects.TryGetValue(name, out var dialect))
            {
                if (_unknownDialects.Add((scenario.Dialects.At, name)))
                    diagnostics.Add(scenario.Dialects.At, $"there is no dialect '{name}'{Suggestion.For(name, dialects.Keys)}");
                continue;
            }
            Check(scenario, dialect);
            foreach (var expanded in Expand(scenario, dialect))
            {
                if (_names.TryAdd(expanded.Name, scenario.At))
                    yield return expanded;
                else
                    diagnostics.Add(scenario.At, $"the name '{expanded.Name}' is taken, first at {_names[expanded.Name]}");
            }
        }
    }

    private IEnumerable<Case> Expand(Scenario scenario, Dialect dialect)
    {
        var each = scenario.Clause is null;
        return from basePath in each ? dialect.Bases : dialect.Bases.Take(1)
               let clause = FindClause(scenario, dialect, basePath)
               where clause is not null
               from row in scenario.Rows
               select new Case
               {
                   Name = CaseName.Of(dialect, scenario, row, each ? basePath : null),
                   Scenario = scenario,
                   Row = row,
                   Dialect = dialect,
                   Base = basePath,
                   Clause = clause,
               };
    }

    private Clause? FindClause(Scenario scenario, Dialect dialect, BasePath basePath)
    {
        var id = scenario.Clause ?? basePath.Clause;
        var clause = dialect.Clauses.FirstOrDefault(clause => clause.Id == id);
        if (clause is null && id.Length > 0)
            diagnostics.Add(scenario.ClauseAt, $"{dialect.Name} has no clause '{id}'{Suggestion.For(id, dialect.Clauses.Select(known => known.Id))}");
        else if (clause?.Unobservable is { } why)
            diagnostics.Add(scenario.ClauseAt, $"the clause '{id}' of {dialect.Name} is unobservable ({why}), so no scenario can check it");
        return clause;
    }

    private void Check(Scenario scenario, Dialect dialect)
    {
        foreach (var step in scenario.Steps.OfType<Step.Send>())
            Check(step.Request, dialect);
        foreach (var model in scenario.Requires.OfType<Capability.Model>())
        {
            if (model.Name is ValueTemplate.Literal { Is: Value.Text { Characters: var name } } && !dialect.Models.ContainsKey(name))
                diagnostics.Add(model.Name.At, $"{dialect.Name} has no model '{name}'{Suggestion.For(name, dialect.Models.Keys)}");
        }
    }

    private void Check(RequestSpec request, Dialect dialect)
    {
        if (request.Operation is not { } name)
            return;
        if (dialect.Operations.FirstOrDefault(known => known.Name == name) is not { } operation)
        {
            diagnostics.Add(request.At, $"{dialect.Name} has no operation '{name}'{Suggestion.For(name, dialect.Operations.Select(known => known.Name))}");
            return;
        }
        foreach (var (parameter, at) in Parameters(request.Body))
            CheckParameter(parameter, at, operation);
    }

    // Parameters that the dialect doesn't know are sent on purpose, to see them ignored; one that nearly has a known name is a slip
    // (of one or two letters nearly every name is near).
    private void CheckParameter(string parameter, SourceSpan at, Operation operation)
    {
        var bare = parameter.Split('[')[0];
        if (bare.Length > 2 && !operation.ParametersByName.ContainsKey(bare) && Suggestion.Closest(bare, operation.ParametersByName.Keys) is { } meant)
            diagnostics.Add(at, $"the operation '{operation.Name}' has no parameter '{parameter}'; did you mean '{meant}'?");
    }

    private static IEnumerable<(string Name, SourceSpan At)> Parameters(RequestBody? body) => body switch
    {
        RequestBody.Json { Value: ValueTemplate.Map map } => map.Members.Select(member => (member.Key, member.Value.At)),
        RequestBody.Form form => form.Fields.Select(field => (field.Key, field.Value.At)),
        _ => [],
    };
}
