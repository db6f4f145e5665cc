using System.Collections.Immutable;
using System.Diagnostics;
using System.Text.Json;
using Harness.Scenarios.Judging;
using Harness.Scenarios.Values;
using Harness.Spec;

namespace Harness.Scenarios.Patterns;

/// <summary>What a JSON value must be like.</summary>
public abstract record JsonPattern
{
    private JsonPattern(SourceSpan at) => At = at;

    /// <summary>Where it was written.</summary>
    public SourceSpan At { get; }

    /// <summary>Exactly this value: numbers by value, text by code points. A list or object that a variable holds is matched as if it were written here.</summary>
    public sealed record Exactly(ValueTemplate Template) : JsonPattern(Template.At);

    /// <summary>A list of so many items, each like its pattern.</summary>
    public sealed record Items(SourceSpan At, ImmutableArray<JsonPattern> Patterns) : JsonPattern(At);

    /// <summary>An object that has at least these members.</summary>
    public sealed record Members(SourceSpan At, ImmutableArray<KeyValuePair<string, JsonPattern>> Fields) : JsonPattern(At);

    /// <summary>Any value that meets every predicate.</summary>
    public sealed record Meets(SourceSpan At, ImmutableArray<Predicate> Predicates) : JsonPattern(At);

    /// <summary>The first difference, or null where the value is as expected.</summary>
    public Difference? Judge(Place seen, JudgingContext context) => this switch
    {
        Exactly exactly => JudgeValue(exactly.Template.Fill(context.Variables), seen, exactly.At, context),
        Items items => JudgeItems(items, seen, context),
        Members members => JudgeMembers(members, seen, context),
        Meets meets => meets.Predicates.Select(predicate => predicate.Judge(seen, context)).FirstOrDefault(difference => difference is not null),
        _ => throw new UnreachableException(),
    };

    /// <summary>The pattern in a few words, for messages.</summary>
    public string Describe(IScope scope) => this switch
    {
        Exactly exactly => DescribeValue(exactly.Template.Fill(scope)),
        Items items => $"a list of {items.Patterns.Length}",
        Members members => $"an object with {string.Join(", ", members.Fields.Select(field => field.Key))}",
        Meets meets => string.Join(" and ", meets.Predicates.Select(predicate => predicate.Describe(scope))),
        _ => throw new UnreachableException(),
    };

    private static Difference? JudgeItems(Items items, Place seen, JudgingContext context)
    {
        if (seen.Value is not { ValueKind: JsonValueKind.Array } list || list.GetArrayLength() != items.Patterns.Length)
            return seen.Differs(items.Describe(context.Variables), items.At);
        return items.Patterns
            .Select((pattern, index) => pattern.Judge(seen.Item(index), context))
            .FirstOrDefault(difference => difference is not null);
    }

    private static Difference? JudgeMembers(Members members, Place seen, JudgingContext context)
    {
        if (seen.Value is not { ValueKind: JsonValueKind.Object })
            return seen.Differs(members.Describe(context.Variables), members.At);
        return members.Fields
            .Select(field => field.Value.Judge(seen.Member(field.Key), context))
            .FirstOrDefault(difference => difference is not null);
    }

    private static Difference? JudgeValue(Value expected, Place seen, SourceSpan at, JudgingContext context)
    {
        var same = expected switch
        {
            Value.Null => seen.Value is { ValueKind: JsonValueKind.Null },
            Value.Flag flag => seen.Value?.ValueKind == (flag.Is ? JsonValueKind.True : JsonValueKind.False),
            Value.Number number => seen.Number is { } sent && NumberText.Same(number.Literal, sent),
            Value.Text text => seen.Text == text.Characters,
            Value.List list => JudgeItems(new Items(at, [.. list.Items.Select(item => Written(item, at))]), seen, context) is null,
            Value.Map map => JudgeMembers(new Members(at, [.. map.Members.Select(m => KeyValuePair.Create<string, JsonPattern>(m.Key, Written(m.Value, at)))]), seen, context) is null,
            _ => false,
        };
        return same ? null : seen.Differs(DescribeValue(expected), at);
    }

    private static Exactly Written(Value value, SourceSpan at) => new(new ValueTemplate.Literal(at, value));

    private static string DescribeValue(Value value) => value switch
    {
        Value.Null => "null",
        Value.Text text => Shown.Quoted(text.Characters),
        Value.List list => $"a list of {list.Items.Length}",
        Value.Map map => $"an object with {string.Join(", ", map.Members.Select(member => member.Key))}",
        Value.File file => $"the file {file.Asset.FileName}",
        _ => value.AsText!,
    };
}
