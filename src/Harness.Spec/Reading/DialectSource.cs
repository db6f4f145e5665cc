using System.Collections.Immutable;
using Harness.Spec.Mutations;
using Harness.Spec.Reading.Mutations;
using Harness.Spec.Yaml;

namespace Harness.Spec.Reading;

/// <summary>A dialect's file as a tree, with what it extends laid under it: read as it is written, or with one promise broken.</summary>
public sealed class DialectSource
{
    private readonly YamlNode _root;

    internal DialectSource(YamlNode root) => _root = root;

    /// <summary>The dialect, or null when anything at all was reported.</summary>
    public Dialect? Read(Diagnostics diagnostics) => Read(_root, diagnostics);

    /// <summary>
    /// The dialect as the mutation leaves it: patched, or as it is where the mutation is made on the wire. Null when anything was reported,
    /// such as a path of the patch that leads nowhere.
    /// </summary>
    public Dialect? Read(Mutation mutation, Diagnostics diagnostics) => mutation.Change is MutationChange.Patch patch
        ? Patching.Apply(_root, patch, diagnostics) is { } patched ? Read(patched, diagnostics) : null
        : Read(diagnostics);

    /// <summary>The mutations that stand beside the clauses, in the order written; <paramref name="dialect"/> is this file as it is written.</summary>
    public ImmutableArray<Mutation> ReadMutations(Dialect dialect, Diagnostics diagnostics) => new MutationReader(dialect, diagnostics).Read(_root);

    /// <summary>The fields that scenarios don't look at, in the order written; <paramref name="dialect"/> is this file as it is written.</summary>
    public ImmutableArray<FreeField> ReadFreeFields(Dialect dialect, Diagnostics diagnostics) => new FreeFieldReader(dialect, diagnostics).Read(_root);

    /// <summary>Reads the free fields and the mutations, and makes every patch, to report those that don't fit the file or leave no dialect behind.</summary>
    public void Check(Dialect dialect, Diagnostics diagnostics)
    {
        ReadFreeFields(dialect, diagnostics);
        foreach (var mutation in ReadMutations(dialect, diagnostics).Where(mutation => mutation.Change is MutationChange.Patch))
        {
            var found = new Diagnostics();
            if (Read(mutation, found) is null)
                diagnostics.AddRange(found.InOrder.Select(mistake => IsBeside(mistake, mutation) ? mistake : new Diagnostic(mutation.At, $"patched so, the dialect has a mistake: {mistake}")));
        }
    }

    // What a dialect inherits stands in another file, and may stand there on a line of the same number.
    private static bool IsBeside(Diagnostic mistake, Mutation mutation) => (mistake.At.File, mistake.At.Line) == (mutation.At.File, mutation.At.Line);

    private static Dialect? Read(YamlNode root, Diagnostics diagnostics)
    {
        var before = diagnostics.Count;
        var dialect = DialectFile.ReadRoot(MappingReader.Open(root, "dialect", diagnostics));
        return diagnostics.Count == before ? dialect : null;
    }
}
