using System.Collections.Immutable;

namespace Harness.Spec.Mutations;

/// <summary>The way to values of a JSON text: <c>data[*].url</c>, <c>output[-1].id</c>; <c>$</c> is the whole.</summary>
public sealed record WirePath(string Written, ImmutableArray<WirePath.Turn> Turns)
{
    /// <summary>One step down.</summary>
    public abstract record Turn
    {
        private Turn() { }

        /// <summary>To a member of an object.</summary>
        public sealed record ToMember(string Name) : Turn;

        /// <summary>To an item of a list, counted from 0, or from behind with -1 for the last.</summary>
        public sealed record ToItem(int Index) : Turn;

        /// <summary>To every item of a list.</summary>
        public sealed record ToEach : Turn;
    }
}
