using System.Collections.Immutable;
using Harness.Spec.Operations;
using Harness.Spec.Reading.Operations;
using Harness.Spec.Yaml;

namespace Harness.Spec.Reading.Resources;

/// <summary>Opens the section of a mechanism: it must be there exactly where an operation is of the mechanism's kind.</summary>
internal static class SectionReader
{
    public static MappingReader? Open(MappingReader root, string key, OperationKind kind, ImmutableArray<Operation> operations)
    {
        var served = operations.FirstOrDefault(operation => operation.Kind == kind);
        if (root.Take(key) is not { } node)
        {
            if (served is not null)
                root.Diagnostics.Add(served.At, $"the operation '{served.Name}' needs the section '{key}', which says what it answers");
            return null;
        }
        if (served is null)
            root.Diagnostics.Add(node.At, $"'{key}' is for operations that there are none of here");
        return MappingReader.Open(node, $"section '{key}'", root.Diagnostics);
    }

    /// <summary>The name of a parameter that one of the mechanism's operations must have, of a type; null where the key isn't there.</summary>
    public static string? TakeParameter(MappingReader section, string key, ParameterType type, IEnumerable<Operation> operations)
    {
        if (section.TakeText(key) is not { } name)
            return null;
        Parameter[] parameters = [.. operations.SelectMany(operation => operation.Parameters)];
        Parameter[] same = [.. parameters.Where(parameter => parameter.Name == name)];
        if (same.Length == 0)
            section.Diagnostics.Add(section.Take(key)!.At, $"no operation of this kind has the parameter '{name}'{Suggestion.For(name, parameters.Select(parameter => parameter.Name))}");
        else if (same.Any(parameter => parameter.Type != type))
            section.Diagnostics.Add(section.Take(key)!.At, $"the parameter '{name}' must be of the type {ParameterReader.NameOf(type)}");
        return name;
    }

    /// <summary>The same where the key must be there.</summary>
    public static string RequireParameter(MappingReader section, string key, ParameterType type, IEnumerable<Operation> operations)
    {
        section.Require(key);
        return TakeParameter(section, key, type, operations) ?? "";
    }
}
