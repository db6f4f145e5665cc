using System.Collections.Immutable;
using System.Diagnostics;
using Harness.Spec;
using Harness.Spec.Answers;

namespace Harness.Scenarios.Values;

/// <summary>A value with places for variables, as it stands in a scenario.</summary>
public abstract record ValueTemplate
{
    private ValueTemplate(SourceSpan at) => At = at;

    /// <summary>Where it was written.</summary>
    public SourceSpan At { get; }

    /// <summary>A value that is always the same.</summary>
    public sealed record Literal(SourceSpan At, Value Is) : ValueTemplate(At);

    /// <summary><c>$name</c>: a value with its own type.</summary>
    public sealed record Variable(SourceSpan At, string Name) : ValueTemplate(At);

    /// <summary>A text with values inside: <c>{$name}</c>.</summary>
    public sealed record Text(SourceSpan At, ImmutableArray<TextPart> Parts) : ValueTemplate(At);

    /// <summary>A list.</summary>
    public sealed record List(SourceSpan At, ImmutableArray<ValueTemplate> Items) : ValueTemplate(At);

    /// <summary>An object, its members in the order written.</summary>
    public sealed record Map(SourceSpan At, ImmutableArray<KeyValuePair<string, ValueTemplate>> Members) : ValueTemplate(At);

    /// <summary>The value with every variable filled in. The parser saw to it that each is known.</summary>
    public Value Fill(IScope scope) => this switch
    {
        Literal literal => literal.Is,
        Variable variable => Find(scope, variable.Name),
        Text text => new Value.Text(string.Concat(text.Parts.Select(part => Characters(part, scope)))),
        List list => new Value.List([.. list.Items.Select(item => item.Fill(scope))]),
        Map map => new Value.Map([.. map.Members.Select(member => KeyValuePair.Create(member.Key, member.Value.Fill(scope)))]),
        _ => throw new UnreachableException(),
    };

    /// <summary>The value as characters; for values that have none, <c>""</c>.</summary>
    public string FillText(IScope scope) => Fill(scope).AsText ?? "";

    private static string Characters(TextPart part, IScope scope) => part switch
    {
        TextPart.Literal literal => literal.Characters,
        TextPart.Variable variable => Find(scope, variable.Name).AsText ?? "",
        _ => throw new UnreachableException(),
    };

    private static Value Find(IScope scope, string name) =>
        scope.Find(name) ?? throw new InvalidOperationException($"the variable '${name}' has no value here; the parser should have refused it");
}
