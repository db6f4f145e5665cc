using Harness.Scenarios.Judging;
using Harness.Scenarios.Parsing;
using Harness.Scenarios.Patterns;
using Harness.Scenarios.Values;
using Harness.Spec;
using Harness.Spec.Yaml;

namespace Harness.Scenarios.Expectations.Events;

/// <summary>Which events of a stream are meant: those whose JSON has this <c>type</c> and, where <c>where</c> is written, is like its pattern.</summary>
public sealed record EventChoice(SourceSpan At, ValueTemplate Type, JsonPattern? Where)
{
    /// <summary>Reads <c>event</c> and <c>where</c>; the caller refuses the rest. Null where there is no event.</summary>
    internal static EventChoice? Parse(MappingReader map, PatternReader reader)
    {
        var type = map.Require("event") is { } written ? reader.Scalar(written, "event") : null;
        var where = map.Take("where") is { } pattern ? reader.Pattern(pattern) : null;
        return type is null ? null : new EventChoice(map.At, type, where);
    }

    /// <summary>Whether it means the event at a place.</summary>
    public bool Means(Place seen, JudgingContext context) =>
        seen.Member("type").Text == Type.FillText(context.Variables) && Where?.Judge(seen, context) is null;

    /// <summary>The choice in a few words, for messages.</summary>
    public string Describe(IScope scope) =>
        $"{Shown.Plain(Type.FillText(scope))}{(Where is null ? "" : $" where it is {Where.Describe(scope)}")}";
}
