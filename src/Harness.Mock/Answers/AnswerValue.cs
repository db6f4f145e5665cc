using System.Collections.Immutable;
using System.Globalization;
using Harness.Spec;

namespace Harness.Mock.Answers;

/// <summary>What a variable of a template stands for.</summary>
internal abstract record AnswerValue
{
    private AnswerValue() { }

    /// <summary>The value inside of a text.</summary>
    public virtual string AsText => "";

    /// <summary>Characters.</summary>
    public sealed record Text(string Characters) : AnswerValue
    {
        public override string AsText => Characters;
    }

    /// <summary>A whole number.</summary>
    public sealed record Number(long Value) : AnswerValue
    {
        public override string AsText => Value.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>True or false.</summary>
    public sealed record Flag(bool Value) : AnswerValue
    {
        public override string AsText => Value ? "true" : "false";
    }

    /// <summary>JSON's null.</summary>
    public sealed record Null : AnswerValue
    {
        public static Null Value { get; } = new();
    }

    /// <summary>A list of things, each shown by the same template.</summary>
    public sealed record Items(Template Template, ImmutableArray<IReadOnlyDictionary<string, AnswerValue>> Each) : AnswerValue;
}
