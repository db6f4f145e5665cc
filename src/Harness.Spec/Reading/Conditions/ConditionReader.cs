using System.Collections.Frozen;
using System.Collections.Immutable;
using Harness.Spec.Conditions;
using Harness.Spec.Yaml;

namespace Harness.Spec.Reading.Conditions;

/// <summary>Reads <c>when:</c>, a map of facts to one value or a list of values, and checks the names in it.</summary>
/// <param name="parameters">The names of a request's fields; null where it may have any.</param>
/// <param name="models">The words of <c>model</c>; none where they are free.</param>
/// <param name="operations">The words of <c>operation</c>; none where they are free.</param>
/// <param name="diagnostics">Where mistakes go.</param>
internal sealed class ConditionReader(
    FrozenSet<string>? parameters,
    ImmutableArray<string> models,
    ImmutableArray<string> operations,
    Diagnostics diagnostics)
{
    private static readonly ImmutableArray<string> Transports = ["json", "multipart"];

    public Condition Read(MappingReader row) => Read(row, "when");

    public Condition Read(MappingReader row, string key)
    {
        var requirements = ImmutableArray.CreateBuilder<Requirement>();
        foreach (var entry in row.TakeEntries(key))
        {
            if (KnownValues(entry) is { } known)
                requirements.Add(ReadRequirement(entry, known));
        }
        return new Condition(requirements.ToImmutable());
    }

    /// <summary>Reports a name that no parameter has.</summary>
    public void CheckParameter(string name, SourceSpan at)
    {
        if (parameters?.Contains(name) == false)
            diagnostics.Add(at, $"no operation has the parameter '{name}'{Suggestion.For(name, parameters)}");
    }

    // The values that a fact can have; empty where they are free, null where there is no such fact.
    private ImmutableArray<string>? KnownValues(YamlEntry entry)
    {
        switch (entry.Key)
        {
            case "model": return models;
            case "operation": return operations;
            case "transport": return Transports;
            default:
                if (parameters?.Contains(entry.Key) != false)
                    return [];
                diagnostics.Add(entry.KeyAt, $"'when' knows no '{entry.Key}'{Suggestion.For(entry.Key, ["model", "operation", "transport", .. parameters])}");
                return null;
        }
    }

    private Requirement ReadRequirement(YamlEntry entry, ImmutableArray<string> known)
    {
        var nodes = entry.Value is YamlNode.Sequence list ? list.Items : [entry.Value];
        if (nodes.IsEmpty)
            diagnostics.Add(entry.Value.At, $"'{entry.Key}' lists no value, so this never holds");
        var values = ImmutableArray.CreateBuilder<string>();
        foreach (var node in nodes)
        {
            if (ReadValue(node, entry.Key) is not { } value)
                continue;
            if (!known.IsEmpty && !known.Contains(value))
                diagnostics.Add(node.At, $"'{entry.Key}' is never '{value}'{Suggestion.For(value, known)}");
            values.Add(value);
        }
        var absent = nodes.FirstOrDefault(node => node is YamlNode.Null);
        if (absent is not null && !known.IsEmpty)
            diagnostics.Add(absent.At, $"'{entry.Key}' is never absent");
        return new Requirement(entry.Key, values.ToFrozenSet(), absent is not null);
    }

    // Null for a null, which stands for an absent fact, and for what can't be a value.
    private string? ReadValue(YamlNode node, string fact)
    {
        switch (node)
        {
            case YamlNode.Null: return null;
            case YamlNode.Text text: return text.Value;
            case YamlNode.Number number: return number.Literal;
            case YamlNode.Boolean flag: return flag.Value ? "true" : "false";
            default:
                diagnostics.Add(node.At, $"'{fact}' takes values, not {node.Kind}");
                return null;
        }
    }
}
