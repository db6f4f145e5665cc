using System.Collections.Frozen;
using System.Collections.Immutable;
using Harness.Spec.Yaml;

namespace Harness.Spec.Reading;

/// <summary>Reads the operations and their parameters.</summary>
internal static class OperationReader
{
    private static readonly FrozenDictionary<string, OperationKind> Kinds =
        new Dictionary<string, OperationKind> { ["images"] = OperationKind.Images }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, Transport> Transports = new Dictionary<string, Transport>
    {
        ["json"] = Transport.Json,
        ["multipart"] = Transport.Multipart,
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, ParameterType> Types = new Dictionary<string, ParameterType>
    {
        ["text"] = ParameterType.Text,
        ["whole-number"] = ParameterType.WholeNumber,
        ["model"] = ParameterType.Model,
        ["pictures"] = ParameterType.Pictures,
        ["address"] = ParameterType.Address,
    }.ToFrozenDictionary();

    public static ImmutableArray<Operation> Read(MappingReader root, FrozenDictionary<string, Model> models)
    {
        var entries = root.TakeEntries("operations");
        if (entries.IsEmpty)
            root.Diagnostics.Add(root.At, "a dialect needs 'operations' with at least one");
        return [.. entries.Select(entry => ReadOne(entry, models, [.. entries.Select(e => e.Key)], root.Diagnostics))];
    }

    private static Operation ReadOne(YamlEntry entry, FrozenDictionary<string, Model> models, ImmutableArray<string> operations, Diagnostics diagnostics)
    {
        var map = MappingReader.Open(entry.Value, "operation", diagnostics);
        var path = map.RequireText("path");
        if (path.Length > 0 && path[0] != '/')
            diagnostics.Add(map.Take("path")!.At, $"the path '{path}' must begin with a slash");
        var names = map.TakeEntries("parameters");
        var conditions = new ConditionReader(names.Select(name => name.Key).ToFrozenSet(), [.. models.Keys], operations, diagnostics);
        ImmutableArray<Parameter> parameters = [.. names.Select(name => ReadParameter(name, conditions, diagnostics))];
        map.Require("kind");
        var operation = new Operation
        {
            Name = entry.Key,
            Kind = map.TakeWord("kind", Kinds) ?? default,
            Method = map.RequireText("method").ToUpperInvariant(),
            Path = path,
            Bodies = ReadBodies(map),
            Parameters = parameters,
            ParametersByName = parameters.ToFrozenDictionary(parameter => parameter.Name),
            At = entry.KeyAt,
        };
        map.RefuseTheRest();
        return operation;
    }

    private static ImmutableArray<Transport> ReadBodies(MappingReader map)
    {
        var bodies = ImmutableArray.CreateBuilder<Transport>();
        foreach (var word in map.TakeTexts("bodies"))
        {
            if (Transports.TryGetValue(word, out var transport))
                bodies.Add(transport);
            else
                map.Diagnostics.Add(map.Take("bodies")!.At, $"'bodies' can't have '{word}'{Suggestion.For(word, Transports.Keys)}");
        }
        return bodies.ToImmutable();
    }

    private static Parameter ReadParameter(YamlEntry entry, ConditionReader conditions, Diagnostics diagnostics)
    {
        var map = MappingReader.Open(entry.Value, "parameter", diagnostics);
        map.Require("type");
        var type = map.TakeWord("type", Types) ?? ParameterType.Text;
        var parameter = new Parameter(
            entry.Key,
            type,
            map.TakeFlag("required"),
            [.. map.TakeItems("rules").Select(item => RuleReader.ReadRow(item, type, conditions, diagnostics))],
            entry.KeyAt);
        map.RefuseTheRest();
        return parameter;
    }
}
