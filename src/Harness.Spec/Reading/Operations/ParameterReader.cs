using System.Collections.Frozen;
using System.Collections.Immutable;
using Harness.Spec.Conditions;
using Harness.Spec.Operations;
using Harness.Spec.Reading.Answers;
using Harness.Spec.Reading.Conditions;
using Harness.Spec.Yaml;

namespace Harness.Spec.Reading.Operations;

/// <summary>Reads the parameters of an operation.</summary>
internal sealed class ParameterReader(FrozenDictionary<string, Model> models, ConditionReader conditions, Diagnostics diagnostics)
{
    private static readonly WordTable<ParameterType> Types = new()
    {
        ["text"] = ParameterType.Text,
        ["whole-number"] = ParameterType.WholeNumber,
        ["flag"] = ParameterType.Flag,
        ["any"] = ParameterType.Any,
        ["model"] = ParameterType.Model,
        ["pictures"] = ParameterType.Pictures,
        ["file"] = ParameterType.File,
        ["address"] = ParameterType.Address,
    };

    public ImmutableArray<Parameter> Read(ImmutableArray<YamlEntry> entries)
    {
        ImmutableArray<Parameter> parameters = [.. entries.Select(ReadOne)];
        for (var at = 0; at < entries.Length; at++)
            CheckLikeness(parameters[at], entries[at], parameters);
        return parameters;
    }

    /// <summary>The word for a type in files.</summary>
    public static string NameOf(ParameterType type) => Types.Words.First(word => Types.Find(word) == type);

    private Parameter ReadOne(YamlEntry entry)
    {
        var map = MappingReader.Open(entry.Value, "parameter", diagnostics);
        map.Require("type");
        var type = map.TakeWord("type", Types);
        if (entry.Key is "operation" or "transport" || (entry.Key == "model" && type is not (null or ParameterType.Model)))
            diagnostics.Add(entry.KeyAt, $"a parameter can't be called '{entry.Key}': conditions mean the {entry.Key} of the request by it");
        var rules = map.TakeItems("rules");
        RowOrder.RefuseUnreachable(rules, diagnostics);
        var among = ReadAmong(map, type);
        // Of an unknown type, which was reported, nothing more can be said.
        foreach (var key in type is null ? (string[])["default", "among", "references"] : [])
            map.Take(key);
        var parameter = new Parameter
        {
            Name = entry.Key,
            Type = type ?? (entry.Key == "model" ? ParameterType.Model : ParameterType.Text),
            Required = ReadRequired(map, type),
            Default = ReadDefault(map, type, among),
            Nullable = map.Take("nullable") is null || map.TakeFlag("nullable"),
            References = type == ParameterType.Pictures && map.TakeFlag("references"),
            Among = among,
            Rows = [.. rules.Select(item => RuleReader.ReadRow(item, type, conditions, diagnostics))],
            At = entry.KeyAt,
        };
        map.RefuseTheRest();
        return parameter;
    }

    private Condition? ReadRequired(MappingReader map, ParameterType? type)
    {
        if (map.Take("required") is not YamlNode.Mapping node)
            return map.TakeFlag("required") ? Condition.Always : null;
        if (type == ParameterType.Model)
            diagnostics.Add(node.At, "a model is required always or never: every condition comes after it");
        if (node.Entries.IsEmpty)
            diagnostics.Add(node.At, "'required' is an empty condition, which always holds; write 'true'");
        return conditions.Read(map, "required");
    }

    private FrozenSet<string>? ReadAmong(MappingReader map, ParameterType? type)
    {
        if (type != ParameterType.Model || !map.Has("among"))
            return null;
        var among = map.TakeTexts("among");
        foreach (var foreign in among.Where(name => !models.ContainsKey(name)))
            diagnostics.Add(map.Take("among")!.At, $"there is no model '{foreign}'{Suggestion.For(foreign, models.Keys)}");
        return among.ToFrozenSet();
    }

    private DefaultValue? ReadDefault(MappingReader map, ParameterType? type, FrozenSet<string>? among)
    {
        if (type is null or ParameterType.Pictures or ParameterType.File || map.Take("default") is not { } node)
            return null;
        if (type == ParameterType.Model)
            return map.TakeText("default") is { } name ? ReadDefaultModel(name, node, among) : null;
        var value = ValueOf(node);
        if (value is not null && Fits(node, type.Value))
            return value;
        diagnostics.Add(node.At, $"the default of a parameter of the type {NameOf(type.Value)} can't be {(node is YamlNode.Text { Value: var text } ? $"'{text}'" : value?.Text ?? node.Kind)}");
        return null;
    }

    private DefaultValue ReadDefaultModel(string name, YamlNode node, FrozenSet<string>? among)
    {
        if (!models.ContainsKey(name))
            diagnostics.Add(node.At, $"there is no model '{name}'{Suggestion.For(name, models.Keys)}");
        else if (among is not null && !among.Contains(name))
            diagnostics.Add(node.At, $"the model '{name}' isn't among those that it may name{Suggestion.For(name, among)}");
        return new DefaultValue(name, TemplateReader.ToJson(name));
    }

    private static DefaultValue? ValueOf(YamlNode node) => node switch
    {
        YamlNode.Text text => new DefaultValue(text.Value, TemplateReader.ToJson(text.Value)),
        YamlNode.Number number => new DefaultValue(number.Literal, number.Literal),
        YamlNode.Boolean flag => new DefaultValue(flag.Value ? "true" : "false", flag.Value ? "true" : "false"),
        YamlNode.Mapping { Entries.IsEmpty: true } => new DefaultValue("", "{}"),
        YamlNode.Sequence { Items.IsEmpty: true } => new DefaultValue("", "[]"),
        _ => null,
    };

    private static bool Fits(YamlNode node, ParameterType type) => type switch
    {
        ParameterType.Any => true,
        ParameterType.WholeNumber => node is YamlNode.Number { Literal: var literal } && int.TryParse(literal, out _),
        ParameterType.Flag => node is YamlNode.Boolean,
        _ => node is YamlNode.Text,
    };

    // Once all parameters are known: the one to be like may stand below.
    private void CheckLikeness(Parameter parameter, YamlEntry entry, ImmutableArray<Parameter> parameters)
    {
        foreach (var like in parameter.Rows.SelectMany(row => row.Rules).OfType<Rule.Like>())
        {
            var other = parameters.FirstOrDefault(candidate => candidate.Name == like.Other);
            if (other is not { Type: ParameterType.Pictures } || other == parameter)
                diagnostics.Add(entry.KeyAt, $"'{parameter.Name}' can't be like '{like.Other}': that must be another parameter of the type pictures");
        }
    }
}
