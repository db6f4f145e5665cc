using System.Collections.Immutable;

namespace Harness.Spec.Mutations;

/// <summary>The way to a value of a dialect's file: <c>operations.edit.parameters.size.rules[0].size.long-edge</c>.</summary>
public sealed record PatchPath(string Written, ImmutableArray<PatchPath.Turn> Turns, SourceSpan At)
{
    /// <summary>One step down.</summary>
    public abstract record Turn
    {
        private Turn() { }

        /// <summary>To a key of a map.</summary>
        public sealed record ToKey(string Key) : Turn;

        /// <summary>To an item of a list, counted from 0: <c>[2]</c>.</summary>
        public sealed record ToIndex(int Index) : Turn;

        /// <summary>To the item of a list that is this scalar: <c>[webp]</c>.</summary>
        public sealed record ToScalar(string Text) : Turn;

        /// <summary>In front of a list, where the row wins in a table of first matches: <c>[+]</c>.</summary>
        public sealed record ToFront : Turn;
    }
}
