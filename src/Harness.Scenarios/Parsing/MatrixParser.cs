using System.Collections.Immutable;
using Harness.Scenarios.Values;
using Harness.Spec.Yaml;

namespace Harness.Scenarios.Parsing;

/// <summary>
/// Reads <c>matrix</c>: every combination of the variables' values, without those that a row of <c>exclude</c> matches,
/// and with the rows of <c>include</c>, each of which sets every variable.
/// </summary>
internal sealed class MatrixParser
{
    private const int MostCases = 2000;

    private static readonly ImmutableArray<Scenario.MatrixRow> OneRow = [new Scenario.MatrixRow([])];

    private readonly MappingReader _map;
    private readonly PatternReader _reader;

    private MatrixParser(MappingReader map, PatternReader reader) => (_map, _reader) = (map, reader);

    /// <summary>The rows; one without values where there is no matrix or it can't be read.</summary>
    public static ImmutableArray<Scenario.MatrixRow> Parse(YamlNode? node, PatternReader reader) =>
        node is null ? OneRow : new MatrixParser(MappingReader.Open(node, "matrix", reader.Diagnostics), reader).ParseRows((node as YamlNode.Mapping)?.Entries ?? []);

    private ImmutableArray<Scenario.MatrixRow> ParseRows(ImmutableArray<YamlEntry> entries)
    {
        ImmutableArray<YamlEntry> variables = [.. entries.Where(entry => entry.Key is not ("include" or "exclude"))];
        var included = _map.TakeItems("include");
        var excluded = _map.TakeItems("exclude");
        string[] names = variables.IsEmpty && included is [YamlNode.Mapping first, ..]
            ? [.. first.Entries.Select(entry => entry.Key)]
            : [.. variables.Select(entry => entry.Key)];
        Declare(variables, included);
        var mistakes = _reader.Diagnostics.Count;
        var rows = variables.IsEmpty ? [] : Combine(variables);
        rows = [.. rows.Where(Kept(excluded, names)), .. included.Select(node => ParseRow(node, names)).OfType<Scenario.MatrixRow>()];
        if (rows.Length > MostCases)
            _reader.Diagnostics.Add(_map.At, $"the matrix has more than {MostCases} cases");
        else if (rows.IsEmpty && mistakes == _reader.Diagnostics.Count)
            _reader.Diagnostics.Add(_map.At, "the matrix has no case");
        return rows.IsEmpty || rows.Length > MostCases ? OneRow : rows;
    }

    private void Declare(ImmutableArray<YamlEntry> variables, ImmutableArray<YamlNode> included)
    {
        var declared = variables.IsEmpty && included is [YamlNode.Mapping first, ..] ? first.Entries : variables;
        foreach (var variable in declared)
            _reader.Variables.DeclareMatrix(variable.Key, variable.KeyAt);
    }

    private ImmutableArray<Scenario.MatrixRow> Combine(ImmutableArray<YamlEntry> variables)
    {
        var lists = variables.Select(variable => (variable.Key, Values: ParseValues(variable))).ToArray();
        if (lists.Aggregate(1L, (count, list) => Math.Min(int.MaxValue, count * list.Values.Length)) > MostCases)
        {
            _reader.Diagnostics.Add(_map.At, $"the matrix has more than {MostCases} cases");
            return OneRow;
        }
        var rows = OneRow;
        foreach (var (name, values) in lists)
            rows = [.. rows.SelectMany(row => values.Select(value => new Scenario.MatrixRow(row.Values.Add(KeyValuePair.Create(name, value)))))];
        return rows;
    }

    private ImmutableArray<ValueTemplate> ParseValues(YamlEntry variable)
    {
        if (variable.Value is YamlNode.Sequence { Items: { IsEmpty: false } items })
            return [.. items.Select(_reader.Template)];
        _reader.Report(variable.Value, $"the matrix variable '{variable.Key}' is followed by a list of at least one value");
        return [];
    }

    private Scenario.MatrixRow? ParseRow(YamlNode node, string[] names)
    {
        var map = MappingReader.Open(node, "row of 'include'", _reader.Diagnostics);
        var values = names.Select(name => (name, Value: map.Require(name))).ToArray();
        map.RefuseTheRest();
        return values.Any(pair => pair.Value is null)
            ? null
            : new Scenario.MatrixRow([.. values.Select(pair => KeyValuePair.Create(pair.name, _reader.Template(pair.Value!)))]);
    }

    private Func<Scenario.MatrixRow, bool> Kept(ImmutableArray<YamlNode> excluded, string[] names)
    {
        List<(YamlNode At, Dictionary<string, ValueTemplate> Values)> rules = [];
        foreach (var node in excluded)
        {
            var map = MappingReader.Open(node, "row of 'exclude'", _reader.Diagnostics);
            var values = names.Where(map.Has).ToDictionary(name => name, name => _reader.Template(map.Take(name)!), StringComparer.Ordinal);
            foreach (var name in names)
                map.Take(name);
            map.RefuseTheRest();
            if (values.Count == 0)
                _reader.Report(node, "a row of 'exclude' sets at least one variable of the matrix");
            else
                rules.Add((node, values));
        }
        return row => !rules.Any(rule => row.Values.All(pair => !rule.Values.TryGetValue(pair.Key, out var value) || CaseName.Label(value) == CaseName.Label(pair.Value)));
    }
}
