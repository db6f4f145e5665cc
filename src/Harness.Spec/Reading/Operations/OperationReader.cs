using System.Collections.Frozen;
using System.Collections.Immutable;
using Harness.Spec.Operations;
using Harness.Spec.Reading.Conditions;
using Harness.Spec.Yaml;

namespace Harness.Spec.Reading.Operations;

/// <summary>Reads the operations and their parameters.</summary>
internal static class OperationReader
{
    private static readonly WordTable<Transport> Transports = new()
    {
        ["json"] = Transport.Json,
        ["multipart"] = Transport.Multipart,
    };

    private static readonly WordTable<UnknownParameters> Unknown = new()
    {
        ["ignore"] = UnknownParameters.Ignore,
        ["refuse"] = UnknownParameters.Refuse,
    };

    private static readonly ImmutableArray<string> Methods = ["GET", "POST", "PUT", "PATCH", "DELETE"];

    public static ImmutableArray<Operation> Read(MappingReader root, FrozenDictionary<string, Model> models)
    {
        var entries = root.RequireEntries("operations");
        return [.. entries.Select(entry => ReadOne(entry, models, [.. entries.Select(e => e.Key)], root.Diagnostics))];
    }

    /// <summary>Reports operations that answer the same method at the same path, whichever of the bases leads there.</summary>
    public static void RefuseTwins(ImmutableArray<Operation> operations, ImmutableArray<BasePath> bases, Diagnostics diagnostics)
    {
        var served = new Dictionary<(string Method, string Path), Operation>();
        foreach (var operation in operations.Where(operation => operation.Path.Length > 0 && operation.Method.Length > 0))
        {
            foreach (var path in bases.Select(at => at.Path + operation.Path).Distinct())
            {
                if (!served.TryAdd((operation.Method, path), operation))
                    diagnostics.Add(operation.At, $"{operation.Method} {path} is answered by the operation '{served[(operation.Method, path)].Name}' already");
            }
        }
    }

    private static Operation ReadOne(YamlEntry entry, FrozenDictionary<string, Model> models, ImmutableArray<string> operations, Diagnostics diagnostics)
    {
        var map = MappingReader.Open(entry.Value, "operation", diagnostics);
        var form = OperationForm.Read(map);
        form.RefuseNeedless(map);
        var names = map.TakeEntries("parameters");
        var conditions = new ConditionReader(names.Select(name => name.Key).ToFrozenSet(), [.. models.Keys], operations, diagnostics);
        var parameters = new ParameterReader(models, conditions, diagnostics).Read(names);
        CheckModel(map, form, parameters, entry.KeyAt);
        var operation = new Operation
        {
            Name = entry.Key,
            Kind = form.Kind,
            Action = form.Action,
            Method = form.HasRoute ? ReadMethod(map) : "",
            Path = form.HasRoute ? ReadPath(map, form) : "",
            Bodies = form.HasBody ? ReadBodies(map) : [],
            UnknownParameters = map.TakeWord("unknown-parameters", Unknown) ?? UnknownParameters.Ignore,
            Parameters = parameters,
            ParametersByName = parameters.ToFrozenDictionary(parameter => parameter.Name),
            At = entry.KeyAt,
        };
        map.RefuseTheRest();
        return operation;
    }

    private static string ReadMethod(MappingReader map)
    {
        var method = map.RequireText("method");
        if (method.Length == 0 || Methods.Contains(method))
            return method;
        map.Diagnostics.Add(map.Take("method")!.At, $"'method' can't be '{method}'{Suggestion.For(method, Methods)}");
        return "";
    }

    private static string ReadPath(MappingReader map, OperationForm form)
    {
        var path = map.RequireText("path");
        if (path.Length > 0 && !PathForm.Holds(path))
            map.Diagnostics.Add(map.Take("path")!.At, $"the path '{path}' must look like '/images/edits'");
        if (path.Length > 0)
            form.CheckPath(path, map);
        return path;
    }

    private static ImmutableArray<Transport> ReadBodies(MappingReader map)
    {
        if (map.Require("bodies") is YamlNode.Sequence { Items.IsEmpty: true } empty)
            map.Diagnostics.Add(empty.At, "'bodies' must not be empty");
        return map.TakeWords("bodies", Transports);
    }

    // Where there is a model it decides everything else about a request, so there must be exactly one place for it.
    private static void CheckModel(MappingReader map, OperationForm form, ImmutableArray<Parameter> parameters, SourceSpan at)
    {
        var models = parameters.Where(parameter => parameter.Type == ParameterType.Model).ToArray();
        if (models.Length == 0 && form.HasModel && map.Take("parameters") is null or YamlNode.Mapping)
            map.Diagnostics.Add(at, "an operation needs a parameter of the type model");
        foreach (var second in models.Skip(1))
            map.Diagnostics.Add(second.At, $"a second parameter of the type model; the first is '{models[0].Name}'");
    }
}
