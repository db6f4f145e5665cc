using Harness.Spec.Operations;
using Harness.Spec.Yaml;

namespace Harness.Spec.Reading.Operations;

/// <summary>Reads keys that name a parameter of a certain type.</summary>
internal static class ParameterNames
{
    /// <summary>The name under a key that must be there; <c>""</c> stands in for a mistake. <paramref name="why"/> follows a colon.</summary>
    public static string Require(MappingReader map, string key, ParameterType type, string why, ILookup<string, Parameter> parameters)
    {
        map.Require(key);
        return Take(map, key, type, why, parameters) ?? "";
    }

    /// <summary>The name under a key, or null where the key isn't there.</summary>
    public static string? Take(MappingReader map, string key, ParameterType type, string why, ILookup<string, Parameter> parameters)
    {
        if (map.TakeText(key) is not { } name)
            return null;
        var at = map.Take(key)!.At;
        if (!parameters.Contains(name))
            map.Diagnostics.Add(at, $"no operation has the parameter '{name}'{Suggestion.For(name, parameters.Select(same => same.Key))}");
        else if (parameters[name].Any(same => same.Type != type))
            map.Diagnostics.Add(at, $"the parameter '{name}' must be of the type {ParameterReader.NameOf(type)}: {why}");
        return name;
    }
}
