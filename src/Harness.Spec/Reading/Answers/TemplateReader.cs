using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using Harness.Spec.Answers;
using Harness.Spec.Yaml;

namespace Harness.Spec.Reading.Answers;

/// <summary>Turns YAML into a template and checks every variable in it.</summary>
internal sealed partial class TemplateReader(FrozenSet<string> parameters, Diagnostics diagnostics)
{
    private const string EachPicture = "$each-picture";

    public Template Read(YamlNode node, TemplateScope scope) => node switch
    {
        YamlNode.Null => new Template.Literal("null"),
        YamlNode.Boolean flag => new Template.Literal(flag.Value ? "true" : "false"),
        YamlNode.Number number => new Template.Literal(number.Literal),
        YamlNode.Text text => ReadText(text, scope),
        YamlNode.Sequence list => new Template.Items([.. list.Items.Select(item => Read(item, scope))]),
        YamlNode.Mapping map => ReadMapping(map, scope),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private Template ReadMapping(YamlNode.Mapping map, TemplateScope scope)
    {
        if (map.Entries is [{ Key: EachPicture } only])
        {
            if (scope != TemplateScope.Answer)
                diagnostics.Add(only.KeyAt, $"{scope.Noun} has no pictures to repeat");
            return new Template.EachPicture(Read(only.Value, TemplateScope.Picture));
        }
        foreach (var entry in map.Entries.Where(entry => entry.Key.StartsWith('$')))
            diagnostics.Add(entry.KeyAt, $"a template has no '{entry.Key}'; '{EachPicture}' stands alone in its map");
        return new Template.Members([.. map.Entries.Select(entry => KeyValuePair.Create(entry.Key, Read(entry.Value, scope)))]);
    }

    private Template ReadText(YamlNode.Text text, TemplateScope scope)
    {
        if (WholeVariable().Match(text.Value) is { Success: true } whole)
        {
            Check(whole.Groups[1].Value, text.At, scope);
            return new Template.Variable(whole.Groups[1].Value);
        }
        var parts = Split(text, scope);
        return parts.All(part => part is TextPart.Literal)
            ? new Template.Literal(ToJson(string.Concat(parts.Cast<TextPart.Literal>().Select(part => part.Characters))))
            : new Template.Text(parts);
    }

    private ImmutableArray<TextPart> Split(YamlNode.Text text, TemplateScope scope)
    {
        var parts = ImmutableArray.CreateBuilder<TextPart>();
        var from = 0;
        foreach (Match match in Piece().Matches(text.Value))
        {
            if (match.Index > from)
                parts.Add(new TextPart.Literal(text.Value[from..match.Index]));
            from = match.Index + match.Length;
            if (match.Groups[1].Success)
            {
                Check(match.Groups[1].Value, text.At, scope);
                parts.Add(new TextPart.Variable(match.Groups[1].Value));
            }
            else
            {
                if (match.Value != "$$")
                    diagnostics.Add(text.At, "a lone '$' inside text; write '{$name}' for a variable or '$$' for a dollar");
                parts.Add(new TextPart.Literal("$"));
            }
        }
        if (from < text.Value.Length)
            parts.Add(new TextPart.Literal(text.Value[from..]));
        return parts.ToImmutable();
    }

    private void Check(string variable, SourceSpan at, TemplateScope scope)
    {
        string[] known = scope.SeesRequest ? [.. scope.Variables, .. parameters] : [.. scope.Variables];
        if (!known.Contains(variable))
            diagnostics.Add(at, $"{scope.Noun} has no variable '${variable}'{Suggestion.For('$' + variable, known.Select(name => '$' + name))}");
    }

    // The encoder leaves every script readable; answers are application/json, never HTML.
    public static string ToJson(string text) =>
        $"\"{JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";

    [GeneratedRegex(@"^\$([a-z][a-z0-9_-]*)\z")]
    private static partial Regex WholeVariable();

    [GeneratedRegex(@"\{\$([a-z][a-z0-9_-]*)\}|\$\$|\$")]
    private static partial Regex Piece();
}
