using System.Collections.Immutable;
using Harness.Spec.Mutations;
using Harness.Spec.Reading.Conditions;
using Harness.Spec.Yaml;

namespace Harness.Spec.Reading.Mutations;

/// <summary>Reads the mutations that stand beside the clauses of a dialect that was read without mistakes.</summary>
internal sealed class MutationReader
{
    /// <summary>The key under which a clause has its mutations: a map of ids to what is changed.</summary>
    public const string Key = "mutations";

    private const string Patch = "patch";
    private const string Wire = "wire";

    private readonly Dialect _dialect;
    private readonly Diagnostics _diagnostics;
    private readonly WireReader _wire;

    public MutationReader(Dialect dialect, Diagnostics diagnostics)
    {
        (_dialect, _diagnostics) = (dialect, diagnostics);
        // A request's own fields are looked at, with foreign names and values as well: refusing those is a promise, too.
        _wire = new WireReader([.. dialect.Operations.Select(operation => operation.Name)], new ConditionReader(null, [], [], diagnostics), diagnostics);
    }

    /// <summary>The mutations in the order written.</summary>
    public ImmutableArray<Mutation> Read(YamlNode root)
    {
        var headings = ((root as YamlNode.Mapping)?.Find("clauses") as YamlNode.Mapping)?.Entries ?? [];
        var clauses = headings.SelectMany(heading => (heading.Value as YamlNode.Sequence)?.Items ?? []).OfType<YamlNode.Mapping>();
        return [.. clauses.SelectMany(ReadClause)];
    }

    private IEnumerable<Mutation> ReadClause(YamlNode.Mapping clause)
    {
        var id = (clause.Find("id") as YamlNode.Text)?.Value ?? "";
        var entries = MappingReader.Open(clause, "clause", _diagnostics).TakeEntries(Key);
        if (!entries.IsEmpty && clause.Find("unobservable") is not null)
            _diagnostics.Add(entries[0].KeyAt, $"'{id}' is unobservable, so no scenario could notice a mutation of it");
        return entries.Select(entry => ReadOne(entry, id)).OfType<Mutation>();
    }

    private Mutation? ReadOne(YamlEntry entry, string clause)
    {
        var map = MappingReader.Open(entry.Value, "mutation", _diagnostics);
        var (patch, wire) = (map.Take(Patch), map.Take(Wire));
        if (patch is null == wire is null)
            _diagnostics.Add(entry.KeyAt, $"the mutation '{entry.Key}' needs either '{Patch}' or '{Wire}'");
        MutationChange? change = patch is not null ? PatchReader.Read(patch, _diagnostics) : wire is not null ? _wire.Read(wire) : null;
        var touches = ReadTouches(map, clause);
        map.RefuseTheRest();
        return change is null ? null : new Mutation
        {
            Id = entry.Key,
            Clause = clause,
            Change = change,
            Touches = touches,
            Text = patch is not null ? $"{Patch} {FlowText.Of(patch)}" : $"{Wire} {FlowText.Of(wire!)}",
            At = entry.KeyAt,
        };
    }

    private ImmutableArray<string> ReadTouches(MappingReader map, string clause)
    {
        var touches = map.TakeTexts("touches");
        var observable = _dialect.Clauses.Where(other => other.Unobservable is null && other.Id != clause).Select(other => other.Id).ToArray();
        foreach (var foreign in touches.Except(observable))
            _diagnostics.Add(map.Take("touches")!.At, $"'{foreign}' isn't another clause that can be observed{Suggestion.For(foreign, observable)}");
        return touches;
    }
}
