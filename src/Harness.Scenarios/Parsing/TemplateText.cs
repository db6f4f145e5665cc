using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using Harness.Spec.Answers;

namespace Harness.Scenarios.Parsing;

/// <summary>The little language inside texts: <c>$name</c> alone, <c>{$name}</c> within, <c>$$</c> for a dollar.</summary>
internal static partial class TemplateText
{
    /// <summary>Whether a word can name a matrix variable or a capture.</summary>
    public static bool IsName(string word) => Name().IsMatch(word);

    /// <summary>The name where the whole text is one variable, else null.</summary>
    public static string? WholeVariable(string text) => Whole().Match(text) is { Success: true } match ? match.Groups[1].Value : null;

    /// <summary>Whether the text begins like a variable but is none: probably a mistake, so it isn't taken literally.</summary>
    public static bool IsBrokenVariable(string text) =>
        text.StartsWith('$') && !text.StartsWith("$$", StringComparison.Ordinal) && WholeVariable(text) is null;

    /// <summary>Splits a text at its variables; calls <paramref name="report"/> for braces that don't close.</summary>
    public static ImmutableArray<TextPart> Split(string text, Action<string> report)
    {
        var parts = ImmutableArray.CreateBuilder<TextPart>();
        var literal = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            if (text.AsSpan(i).StartsWith("$$"))
            {
                literal.Append('$');
                i++;
            }
            else if (text.AsSpan(i).StartsWith("{$$"))
            {
                literal.Append("{$");
                i += 2;
            }
            else if (text.AsSpan(i).StartsWith("{$"))
            {
                if (Inside().Match(text, i) is not { Success: true } match || match.Index != i)
                {
                    report("'{$' begins a variable that isn't {$name}; write {$$ for a brace and a dollar");
                    literal.Append(text[i]);
                    continue;
                }
                if (literal.Length > 0)
                    parts.Add(new TextPart.Literal(literal.ToString()));
                literal.Clear();
                parts.Add(new TextPart.Variable(match.Groups[1].Value));
                i += match.Length - 1;
            }
            else
            {
                literal.Append(text[i]);
            }
        }
        if (literal.Length > 0)
            parts.Add(new TextPart.Literal(literal.ToString()));
        return parts.ToImmutable();
    }

    [GeneratedRegex(@"^[A-Za-z][A-Za-z0-9_]*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Name();

    [GeneratedRegex(@"^\$([A-Za-z][A-Za-z0-9_]*(\.[A-Za-z0-9_]+)*)\z", RegexOptions.CultureInvariant)]
    private static partial Regex Whole();

    [GeneratedRegex(@"\G\{\$([A-Za-z][A-Za-z0-9_]*(\.[A-Za-z0-9_]+)*)\}", RegexOptions.CultureInvariant)]
    private static partial Regex Inside();
}
