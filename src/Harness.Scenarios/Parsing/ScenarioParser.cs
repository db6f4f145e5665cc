using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Harness.Scenarios.Values;
using Harness.Spec;
using Harness.Spec.Yaml;

namespace Harness.Scenarios.Parsing;

/// <summary>Reads one scenario of a file.</summary>
internal sealed partial class ScenarioParser
{
    private static readonly string[] StepKeys = ["expect", "capture"];

    private readonly MappingReader _map;
    private readonly VariableScope _variables;
    private readonly PatternReader _reader;

    private ScenarioParser(YamlNode node, AssetFolder assets, Diagnostics diagnostics)
    {
        _map = MappingReader.Open(node, "scenario", diagnostics);
        _variables = new VariableScope(assets, diagnostics);
        _reader = new PatternReader(_variables, diagnostics);
    }

    public static bool IsSlug(string word) => Slug().IsMatch(word);

    /// <summary>The scenario; null where it has no id or no steps, which is reported.</summary>
    public static Scenario? Parse(YamlNode node, string topic, DialectList dialects, AssetFolder assets, Diagnostics diagnostics) =>
        new ScenarioParser(node, assets, diagnostics).Parse(topic, dialects);

    private Scenario? Parse(string topic, DialectList dialects)
    {
        var id = ParseId();
        var clause = ParseClause();
        var rows = MatrixParser.Parse(_map.Take("matrix"), _reader);
        var fresh = _map.TakeFlag("fresh");
        var mistakes = _reader.Diagnostics.Count;
        var steps = ParseSteps();
        // What couldn't be read may well have been the assertion.
        if (mistakes == _reader.Diagnostics.Count)
            RefuseWithoutAssertion(steps);
        var requires = ParseRequires(steps);
        _map.RefuseTheRest();
        _variables.RefuseUnused();
        if (id.Length == 0 || steps.IsEmpty)
            return null;
        return new Scenario
        {
            Id = id,
            Topic = topic,
            Clause = clause,
            ClauseAt = _map.Take("clause")?.At ?? _map.At,
            Dialects = dialects,
            Requires = requires,
            Fresh = fresh,
            Rows = rows,
            Steps = steps,
            At = _map.At,
        };
    }

    private string ParseId()
    {
        var id = _map.RequireText("id");
        if (id.Length == 0 || IsSlug(id))
            return id;
        _reader.Report(_map.Take("id")!, $"'{id}' can't be an id: lower case letters, digits, dashes and dots");
        return "";
    }

    // $base stands for the clause of each base path, so the two keys need each other.
    private string? ParseClause()
    {
        var clause = _map.RequireText("clause");
        var each = _map.TakeText("base");
        if (each is not (null or "each"))
            _reader.Report(_map.Take("base")!, $"'base' is followed by 'each', not '{each}'");
        else if (each is null && clause == "$base")
            _reader.Report(_map.Take("clause")!, "'clause: $base' is the clause of each base path and needs 'base: each' beside it");
        else if (each is not null && clause != "$base" && clause.Length > 0)
            _reader.Report(_map.Take("clause")!, "with 'base: each' every case cites the clause of its base path: write 'clause: $base'");
        return clause == "$base" ? null : clause;
    }

    private ImmutableArray<Step> ParseSteps()
    {
        if (!_map.Has("steps") && !_map.Has("request"))
        {
            _reader.Diagnostics.Add(_map.At, "a scenario needs 'request' or 'steps'");
            foreach (var key in StepKeys)
                _map.Take(key);
        }
        if (!_map.Has("steps"))
        {
            DeclareCaptures(_map.Take("capture"), 1);
            _variables.Step = 1;
            _map.Take("steps");
            return StepParser.ParseRequest(_map, _reader) is { } only ? [only] : [];
        }
        if (_map.Has("request"))
            _reader.Report(_map.Take("request")!, "a scenario has either 'request' or 'steps'");
        foreach (var key in StepKeys.Where(_map.Has))
            _reader.Report(_map.Take(key)!, $"with 'steps', '{key}' belongs to a step");
        var items = _map.TakeItems("steps");
        if (items.IsEmpty && _map.Take("steps") is YamlNode.Sequence)
            _reader.Report(_map.Take("steps")!, "'steps' has no step");
        for (var i = 0; i < items.Length; i++)
            DeclareCaptures((items[i] as YamlNode.Mapping)?.Find("capture"), i + 1);
        return [.. items.Select(ParseStep).OfType<Step>()];
    }

    private Step? ParseStep(YamlNode node)
    {
        _variables.Step++;
        return StepParser.Parse(node, _reader);
    }

    private void DeclareCaptures(YamlNode? node, int step)
    {
        foreach (var entry in (node as YamlNode.Mapping)?.Entries ?? [])
            _variables.DeclareCapture(entry.Key, step, entry.KeyAt);
    }

    private ImmutableArray<Capability> ParseRequires(ImmutableArray<Step> steps)
    {
        List<Capability> requires = [.. RequiredNodes().Select(ParseCapability).OfType<Capability>()];
        if (steps.OfType<Step.Send>().Any(step => step.Request.Fault is not null))
            requires.Add(new Capability.FaultInjection());
        if (_variables.UsesInbox)
            requires.Add(new Capability.Callbacks());
        return [.. requires.Distinct()];
    }

    private ImmutableArray<YamlNode> RequiredNodes() => _map.Take("requires") switch
    {
        null => [],
        YamlNode.Sequence list => list.Items,
        var one => [one],
    };

    private Capability? ParseCapability(YamlNode node)
    {
        switch (node)
        {
            case YamlNode.Text { Value: "fault-injection" }:
                return new Capability.FaultInjection();
            case YamlNode.Text { Value: "odd-values" }:
                return new Capability.OddValues();
            case YamlNode.Text { Value: "callbacks" }:
                return new Capability.Callbacks();
            case YamlNode.Text { Value: var text } when text.StartsWith("model:", StringComparison.Ordinal) && text.Length > 6:
                return new Capability.Model(_reader.Template(new YamlNode.Text(node.At, text[6..])));
            case YamlNode.Text { Value: var text }:
                _reader.Report(node, $"'requires' knows no '{text}'{Suggestion.For(text, ["fault-injection", "callbacks", "odd-values", "model:NAME"])}");
                return null;
            default:
                _reader.Report(node, $"'requires' lists words such as fault-injection or model:NAME, not {node.Kind}");
                return null;
        }
    }

    private void RefuseWithoutAssertion(ImmutableArray<Step> steps)
    {
        if (!steps.IsEmpty && !steps.Any(step => step is Step.Collect || step.Expect.Any(expectation => expectation.Asserts)))
            _reader.Diagnostics.Add(_map.At, "this scenario asserts nothing about an answer; add a status, json, sse, headers or image under 'expect'");
    }

    [GeneratedRegex(@"^[a-z0-9][a-z0-9.-]{0,79}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Slug();
}
