using System.Collections.Frozen;
using Harness.Spec.Yaml;

namespace Harness.Spec.Reading;

/// <summary>Reads the models and what each makes of parameters.</summary>
internal static class ModelReader
{
    public static FrozenDictionary<string, Model> Read(MappingReader root) =>
        root.RequireEntries("models").Select(entry => ReadOne(entry, root.Diagnostics)).ToFrozenDictionary(model => model.Name);

    private static Model ReadOne(YamlEntry entry, Diagnostics diagnostics)
    {
        var map = MappingReader.Open(entry.Value, "model", diagnostics);
        var honours = map.Take("honours") is null ? null : map.TakeTexts("honours").ToFrozenSet();
        var ignores = map.TakeTexts("ignores").ToFrozenSet();
        if (honours is not null && map.Has("ignores"))
            diagnostics.Add(entry.KeyAt, $"the model '{entry.Key}' has both 'honours' and 'ignores'; the first already says what is ignored");
        var rejects = map.TakeTexts("rejects").ToFrozenSet();
        foreach (var twice in rejects.Where(name => ignores.Contains(name) || honours?.Contains(name) == true).Order(StringComparer.Ordinal))
            diagnostics.Add(entry.KeyAt, $"the model '{entry.Key}' rejects '{twice}', so it can't also {(honours is null ? "ignore" : "honour")} it");
        var model = new Model(entry.Key, honours, ignores, rejects, entry.KeyAt) { Created = map.TakeInt("created") ?? 0, OwnedBy = map.TakeText("owned-by") ?? "" };
        map.RefuseTheRest();
        return model;
    }
}
