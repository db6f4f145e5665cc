using System.Collections.Frozen;
using System.Collections.Immutable;
using Harness.Spec.Answers;
using Harness.Spec.Yaml;

namespace Harness.Spec.Reading.Answers;

/// <summary>The named templates of a file; each is read for the place that uses it, because the place decides which variables it may use.</summary>
internal sealed class TemplateTable(MappingReader root, FrozenSet<string> parameters)
{
    private readonly ImmutableArray<YamlEntry> _named = root.TakeEntries("templates");
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);

    /// <summary>The template that a key of a row names.</summary>
    public Template? Named(MappingReader row, string key, TemplateScope scope)
    {
        if (row.TakeText(key) is not { } name)
            return null;
        if (_named.FirstOrDefault(entry => entry.Key == name) is { } found)
        {
            _used.Add(name);
            return Inline(found.Value, scope);
        }
        string[] known = [.. _named.Select(entry => entry.Key)];
        root.Diagnostics.Add(row.Take(key)!.At, $"no template '{name}'{Suggestion.For(name, known)}");
        // What was probably meant isn't unused as well: one mistake, one line.
        if (Suggestion.Closest(name, known) is { } meant)
            _used.Add(meant);
        return null;
    }

    /// <summary>The template that a key must name.</summary>
    public Template RequireNamed(MappingReader row, string key, TemplateScope scope)
    {
        row.Require(key);
        return Named(row, key, scope) ?? new Template.Literal("null");
    }

    /// <summary>A template that is written where it is used.</summary>
    public Template Inline(YamlNode node, TemplateScope scope) => new TemplateReader(parameters, root.Diagnostics).Read(node, scope);

    /// <summary>A template that gives a text and no other JSON: a header, a path, a message.</summary>
    public Template InlineText(YamlNode node, TemplateScope scope)
    {
        if (node is not YamlNode.Text)
            root.Diagnostics.Add(node.At, $"{scope.Noun} must be text, not {node.Kind}");
        return Inline(node, scope);
    }

    /// <summary>A template that no row names is a mistake: usually a misspelt row. One that is inherited may be left over.</summary>
    public void ReportUnused()
    {
        foreach (var entry in _named.Where(entry => !_used.Contains(entry.Key) && entry.KeyAt.File == root.At.File))
            root.Diagnostics.Add(entry.KeyAt, $"nothing uses the template '{entry.Key}'");
    }
}
