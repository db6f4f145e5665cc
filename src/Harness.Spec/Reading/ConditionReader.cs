using System.Collections.Frozen;
using System.Collections.Immutable;
using Harness.Spec.Yaml;

namespace Harness.Spec.Reading;

/// <summary>Reads <c>when:</c>, a map of facts to one value or a list of values, and checks the names in it.</summary>
internal sealed class ConditionReader(
    FrozenSet<string> parameters,
    ImmutableArray<string> models,
    ImmutableArray<string> operations,
    Diagnostics diagnostics)
{
    private static readonly ImmutableArray<string> Transports = ["json", "multipart"];

    public Condition Read(MappingReader row)
    {
        var requirements = ImmutableArray.CreateBuilder<Requirement>();
        foreach (var entry in row.TakeEntries("when"))
        {
            if (KnownValues(entry) is not { } known)
                continue;
            var (values, absent) = ReadValues(entry);
            foreach (var foreign in known.IsEmpty ? [] : values.Except(known))
                diagnostics.Add(entry.Value.At, $"'{entry.Key}' is never '{foreign}'{Suggestion.For(foreign, known)}");
            requirements.Add(new Requirement(entry.Key, values.ToFrozenSet(), absent));
        }
        return new Condition(requirements.ToImmutable());
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
                if (parameters.Contains(entry.Key))
                    return [];
                diagnostics.Add(entry.KeyAt, $"'when' knows no '{entry.Key}'{Suggestion.For(entry.Key, ["model", "operation", "transport", .. parameters])}");
                return null;
        }
    }

    private (ImmutableArray<string> Values, bool MayBeAbsent) ReadValues(YamlEntry entry)
    {
        var nodes = entry.Value is YamlNode.Sequence list ? list.Items : [entry.Value];
        var values = ImmutableArray.CreateBuilder<string>();
        var absent = false;
        foreach (var node in nodes)
        {
            switch (node)
            {
                case YamlNode.Null: absent = true; break;
                case YamlNode.Text text: values.Add(text.Value); break;
                case YamlNode.Number number: values.Add(number.Literal); break;
                case YamlNode.Boolean flag: values.Add(flag.Value ? "true" : "false"); break;
                default: diagnostics.Add(node.At, $"'{entry.Key}' takes values, not {node.Kind}"); break;
            }
        }
        return (values.ToImmutable(), absent);
    }
}
