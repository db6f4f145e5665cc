using System.Collections.Immutable;
using System.Globalization;
using Harness.Mock.Requests;
using Harness.Spec.Answers;

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

    /// <summary>A thing that is shown by a template of its own.</summary>
    public sealed record Shown(Template Template, Answer Answer) : AnswerValue;

    /// <summary>A value that a client sent, as it was sent.</summary>
    public sealed record Sent(ParameterValue Value) : AnswerValue;

    /// <summary>Several values.</summary>
    public sealed record List(ImmutableArray<AnswerValue> Items) : AnswerValue;
}
