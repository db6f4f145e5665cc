using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Harness.Spec.Answers;
using Harness.Spec.Yaml;

namespace Harness.Spec.Reading.Answers;

/// <summary>Reads the headers that stand on every answer.</summary>
internal static partial class HeaderReader
{
    public static ImmutableArray<KeyValuePair<string, Template>> Read(MappingReader root, TemplateTable templates) =>
        [.. root.TakeEntries("headers").Select(entry => ReadOne(entry, templates, root.Diagnostics))];

    private static KeyValuePair<string, Template> ReadOne(YamlEntry entry, TemplateTable templates, Diagnostics diagnostics)
    {
        if (!Token().IsMatch(entry.Key))
            diagnostics.Add(entry.KeyAt, $"'{entry.Key}' can't be a header's name; it has letters, digits and dashes");
        if (entry.Value is YamlNode.Text { Value: var value } && value.Any(character => character is < ' ' or > '~'))
            diagnostics.Add(entry.Value.At, "a header's value has the printable characters of ASCII only");
        return KeyValuePair.Create(entry.Key, templates.InlineText(entry.Value, TemplateScope.Header));
    }

    [GeneratedRegex(@"^[A-Za-z0-9!#$%&'*+.^_`|~-]+\z")]
    private static partial Regex Token();
}
