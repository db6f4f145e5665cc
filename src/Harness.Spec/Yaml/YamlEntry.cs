namespace Harness.Spec.Yaml;

/// <summary>One key of a map with its value.</summary>
public sealed record YamlEntry(string Key, SourceSpan KeyAt, YamlNode Value);
