using Harness.Spec.Yaml;

namespace Harness.Spec.Mutations;

/// <summary>A value that is put at a place of the dialect's file; null deletes what stands there.</summary>
public sealed record PatchEntry(PatchPath Path, YamlNode Value);
