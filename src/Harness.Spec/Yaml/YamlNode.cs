using System.Collections.Immutable;

namespace Harness.Spec.Yaml;

/// <summary>A value of an authored file with its place. Anchors, aliases and tags never get this far.</summary>
public abstract record YamlNode
{
    private YamlNode(SourceSpan at) => At = at;

    /// <summary>Where the value begins.</summary>
    public SourceSpan At { get; }

    /// <summary>What an author would call it: <c>a list</c>, <c>a map</c>, <c>text</c>, <c>a number</c>…</summary>
    public abstract string Kind { get; }

    /// <summary>Nothing: an empty value or a plain <c>null</c>.</summary>
    public sealed record Null(SourceSpan At) : YamlNode(At)
    {
        /// <inheritdoc/>
        public override string Kind => "null";
    }

    /// <summary>A plain <c>true</c> or <c>false</c>.</summary>
    public sealed record Boolean(SourceSpan At, bool Value) : YamlNode(At)
    {
        /// <inheritdoc/>
        public override string Kind => "a boolean";
    }

    /// <summary>A plain scalar in JSON's number grammar, kept as it was written (<c>1.0</c> stays <c>1.0</c>).</summary>
    public sealed record Number(SourceSpan At, string Literal) : YamlNode(At)
    {
        /// <inheritdoc/>
        public override string Kind => "a number";
    }

    /// <summary>Any other scalar: <c>no</c>, <c>16:9</c> and everything in quotes.</summary>
    public sealed record Text(SourceSpan At, string Value) : YamlNode(At)
    {
        /// <inheritdoc/>
        public override string Kind => "text";
    }

    /// <summary>A list.</summary>
    public sealed record Sequence(SourceSpan At, ImmutableArray<YamlNode> Items) : YamlNode(At)
    {
        /// <inheritdoc/>
        public override string Kind => "a list";
    }

    /// <summary>A map; the keys are unique and stand in the order written.</summary>
    public sealed record Mapping(SourceSpan At, ImmutableArray<YamlEntry> Entries) : YamlNode(At)
    {
        /// <inheritdoc/>
        public override string Kind => "a map";

        /// <summary>The value under a key, or null where the key isn't there.</summary>
        public YamlNode? Find(string key) => Entries.FirstOrDefault(entry => entry.Key == key)?.Value;
    }
}
