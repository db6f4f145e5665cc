using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Harness.Scenarios.Patterns;
using Harness.Scenarios.Values;
using Harness.Spec;
using Harness.Spec.Answers;
using Harness.Spec.Yaml;

namespace Harness.Scenarios.Parsing;

/// <summary>Reads values, texts and patterns at one place of a scenario; reports every mistake and returns a stand-in for it.</summary>
internal sealed partial class PatternReader(VariableScope variables, Diagnostics diagnostics)
{
    public Diagnostics Diagnostics => diagnostics;

    public VariableScope Variables => variables;

    public void Report(YamlNode node, string message) => diagnostics.Add(node.At, message);

    /// <summary>A value with variables.</summary>
    public ValueTemplate Template(YamlNode node) => node switch
    {
        YamlNode.Null => new ValueTemplate.Literal(node.At, new Value.Null()),
        YamlNode.Boolean flag => new ValueTemplate.Literal(node.At, new Value.Flag(flag.Value)),
        YamlNode.Number number => new ValueTemplate.Literal(node.At, new Value.Number(number.Literal)),
        YamlNode.Text text => Text(text),
        YamlNode.Sequence list => new ValueTemplate.List(node.At, [.. list.Items.Select(Template)]),
        YamlNode.Mapping map => new ValueTemplate.Map(node.At, [.. map.Entries.Select(entry => KeyValuePair.Create(Unescaped(entry.Key), Template(entry.Value)))]),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>A value that has characters: text, a number, a flag, a variable. Null where it was refused.</summary>
    public ValueTemplate? Scalar(YamlNode node, string noun)
    {
        if (node is YamlNode.Text or YamlNode.Number or YamlNode.Boolean)
            return Template(node);
        Report(node, $"'{noun}' must be text or a variable, not {node.Kind}");
        return null;
    }

    /// <summary>What a JSON value must be like.</summary>
    public JsonPattern Pattern(YamlNode node) => node switch
    {
        YamlNode.Sequence list => new JsonPattern.Items(node.At, [.. list.Items.Select(Pattern)]),
        YamlNode.Mapping map when map.Entries.Any(entry => IsKeyword(entry.Key)) => Predicates(map),
        YamlNode.Mapping map => new JsonPattern.Members(node.At, [.. map.Entries.Select(entry => KeyValuePair.Create(Unescaped(entry.Key), Pattern(entry.Value)))]),
        _ => new JsonPattern.Exactly(NoFile(Template(node))),
    };

    /// <summary>The patterns of a list that must not be empty; null where it was refused.</summary>
    public ImmutableArray<JsonPattern>? Patterns(YamlNode node, string keyword)
    {
        if (node is YamlNode.Sequence { Items: { IsEmpty: false } items })
            return [.. items.Select(Pattern)];
        Report(node, $"'{keyword}' is followed by a list of at least one pattern");
        return null;
    }

    /// <summary>A whole number that isn't negative, a variable, or a predicate on such a number. Null where it was refused.</summary>
    public JsonPattern? NumberPattern(YamlNode node, string keyword)
    {
        if (node is YamlNode.Mapping map && !map.Entries.IsEmpty && map.Entries.All(entry => IsKeyword(entry.Key)))
            return Pattern(node);
        if (node is YamlNode.Number { Literal: var literal } && long.TryParse(literal, NumberStyles.None, CultureInfo.InvariantCulture, out _))
            return Pattern(node);
        if (node is YamlNode.Text { Value: var text } && TemplateText.WholeVariable(text) is not null)
            return Pattern(node);
        Report(node, $"'{keyword}' is followed by a whole number or a predicate such as {{ $between: [1, 4] }}");
        return null;
    }

    /// <summary>The pieces of a text with variables.</summary>
    public ImmutableArray<TextPart> TextParts(YamlNode.Text text)
    {
        if (TemplateText.WholeVariable(text.Value) is { } whole)
        {
            UseInText(whole, text);
            return [new TextPart.Variable(whole)];
        }
        if (TemplateText.IsBrokenVariable(text.Value))
            Report(text, "a text that begins with a dollar names a variable, and this is no name; write $$ for a dollar");
        var parts = TemplateText.Split(text.Value, message => Report(text, message));
        foreach (var variable in parts.OfType<TextPart.Variable>())
            UseInText(variable.Name, text);
        return parts;
    }

    /// <summary>A time such as <c>500ms</c>, <c>5s</c> or <c>3m</c>, at most an hour. Null where it was refused.</summary>
    public TimeSpan? Duration(YamlNode node, string noun) => Duration(node, noun, TimeSpan.FromMilliseconds(1));

    /// <summary>Like a duration, but nothing (<c>0s</c>) is a pause as well.</summary>
    public TimeSpan? Pause(YamlNode node, string noun) => Duration(node, noun, TimeSpan.Zero);

    private TimeSpan? Duration(YamlNode node, string noun, TimeSpan least)
    {
        if (node is YamlNode.Text { Value: var text } && DurationForm().Match(text) is { Success: true } match)
        {
            var number = int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture);
            var time = match.Groups[2].Value switch
            {
                "ms" => TimeSpan.FromMilliseconds(number),
                "s" => TimeSpan.FromSeconds(number),
                _ => TimeSpan.FromMinutes(number),
            };
            if (time >= least && time <= TimeSpan.FromHours(1))
                return time;
        }
        Report(node, $"'{noun}' is a time such as 500ms, 5s or 3m, at most an hour");
        return null;
    }

    private ValueTemplate Text(YamlNode.Text text)
    {
        if (TemplateText.WholeVariable(text.Value) is { } name)
        {
            variables.Use(name, text.At);
            return new ValueTemplate.Variable(text.At, name);
        }
        var parts = TextParts(text);
        return parts.All(part => part is TextPart.Literal)
            ? new ValueTemplate.Literal(text.At, new Value.Text(string.Concat(parts.Select(part => ((TextPart.Literal)part).Characters))))
            : new ValueTemplate.Text(text.At, parts);
    }

    private JsonPattern.Meets Predicates(YamlNode.Mapping map)
    {
        foreach (var field in map.Entries.Where(entry => !IsKeyword(entry.Key)))
            diagnostics.Add(field.KeyAt, $"'{field.Key}' stands among predicates; a map holds either fields or $predicates (a field that begins with a dollar is written $$)");
        var predicates = map.Entries.Where(entry => IsKeyword(entry.Key)).Select(ReadPredicate).OfType<Predicate>();
        return new JsonPattern.Meets(map.At, [.. predicates]);
    }

    private Predicate? ReadPredicate(YamlEntry entry)
    {
        if (PredicateTable.Rows.TryGetValue(entry.Key, out var read))
            return read(entry.Value, this);
        diagnostics.Add(entry.KeyAt, $"there is no predicate '{entry.Key}'{Suggestion.For(entry.Key, PredicateTable.Rows.Keys)}");
        return null;
    }

    private void UseInText(string name, YamlNode.Text text)
    {
        variables.Use(name, text.At);
        if (variables.IsFile(name))
            Report(text, $"'${name}' is a file and can't stand inside a text");
    }

    private ValueTemplate NoFile(ValueTemplate template)
    {
        if (template is ValueTemplate.Variable variable && variables.IsFile(variable.Name))
            diagnostics.Add(template.At, $"'${variable.Name}' is a file to upload; an answer is compared by {{ $image: … }}");
        return template;
    }

    private static bool IsKeyword(string key) => key.StartsWith('$') && !key.StartsWith("$$", StringComparison.Ordinal);

    private static string Unescaped(string key) => key.StartsWith("$$", StringComparison.Ordinal) ? key[1..] : key;

    [GeneratedRegex(@"^([0-9]{1,6})(ms|s|m)\z", RegexOptions.CultureInvariant)]
    private static partial Regex DurationForm();
}
