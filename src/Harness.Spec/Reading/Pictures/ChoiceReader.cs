using Harness.Spec.Conditions;
using Harness.Spec.Operations;
using Harness.Spec.Yaml;

namespace Harness.Spec.Reading.Pictures;

/// <summary>Reads a value that is fixed, or chosen by a parameter: <c>{ from: NAME, default: VALUE }</c>.</summary>
internal sealed class ChoiceReader(ILookup<string, Parameter> parameters, Diagnostics diagnostics)
{
    public Choice Read(MappingReader row, ChoiceKind kind)
    {
        switch (row.Take(kind.Key))
        {
            case null: return new Choice(null, kind.Otherwise);
            case YamlNode.Mapping node:
                var map = MappingReader.Open(node, "choice", diagnostics);
                var from = map.RequireText("from");
                if (from.Length > 0)
                    CheckParameter(from, kind, map.Take("from")!.At);
                var choice = new Choice(from, map.Require("default") is { } otherwise ? ReadValue(otherwise, kind) : kind.Otherwise);
                map.RefuseTheRest();
                return choice;
            case var node: return new Choice(null, ReadValue(node, kind));
        }
    }

    private string ReadValue(YamlNode node, ChoiceKind kind)
    {
        if (kind.Read(node) is { } value)
            return value;
        diagnostics.Add(node.At, $"'{kind.Key}' must be {kind.Form}, or chosen by a parameter: {{ from: NAME, default: {kind.Otherwise} }}");
        return kind.Otherwise;
    }

    private void CheckParameter(string name, ChoiceKind kind, SourceSpan at)
    {
        if (!parameters.Contains(name))
            diagnostics.Add(at, $"no operation has the parameter '{name}'{Suggestion.For(name, parameters.Select(same => same.Key))}");
        else if (!parameters[name].All(kind.CanComeFrom))
            diagnostics.Add(at, $"'{kind.Key}' can't come from '{name}': {kind.Demand}");
    }
}
