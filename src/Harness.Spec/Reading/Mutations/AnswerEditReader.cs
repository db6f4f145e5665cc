using System.Globalization;
using System.Text.RegularExpressions;
using Harness.Spec.Mutations;
using Harness.Spec.Yaml;

namespace Harness.Spec.Reading.Mutations;

/// <summary>Reads the edits of an answer as a whole: <c>status</c>, <c>headers</c>, <c>body</c>, <c>delay</c>.</summary>
internal sealed partial class AnswerEditReader(Diagnostics diagnostics)
{
    public IEnumerable<WireEdit> ReadStatus(YamlNode node)
    {
        if (node is YamlNode.Number number && int.TryParse(number.Literal, CultureInfo.InvariantCulture, out var status) && status is >= 200 and <= 599)
            return [new WireEdit.SetStatus(status)];
        diagnostics.Add(node.At, $"'status' is a number from 200 to 599, not {FlowText.Of(node)}");
        return [];
    }

    public IEnumerable<WireEdit> ReadHeaders(YamlNode node)
    {
        if (node is not YamlNode.Mapping { Entries.IsEmpty: false } map)
        {
            diagnostics.Add(node.At, $"'headers' is a map of names to values, null for a header that is dropped, not {node.Kind}");
            return [];
        }
        return [new WireEdit.SetHeaders([.. map.Entries.Select(entry => KeyValuePair.Create(entry.Key, HeaderValue(entry.Value)))])];
    }

    public IEnumerable<WireEdit> ReadBody(YamlNode node)
    {
        if (node is YamlNode.Mapping)
        {
            var map = MappingReader.Open(node, "body", diagnostics);
            var text = map.RequireText("text");
            map.RefuseTheRest();
            return [new WireEdit.ReplaceBody(BodyDamage.Text, text)];
        }
        return WireWords.Read(node, "body", WireWords.BodyDamages, diagnostics) is { } damage ? [new WireEdit.ReplaceBody(damage, null)] : [];
    }

    public IEnumerable<WireEdit> ReadDelay(YamlNode node)
    {
        if (DelayForm().Match(FlowText.Of(node)) is { Success: true } match)
        {
            var number = int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture);
            return [new WireEdit.DelayAnswer(match.Groups[2].Value == "s" ? TimeSpan.FromSeconds(number) : TimeSpan.FromMilliseconds(number))];
        }
        diagnostics.Add(node.At, $"'delay' is a time such as 200ms or 6s, not {FlowText.Of(node)}");
        return [];
    }

    // Not written as in a file: an empty value is one, too.
    private static string? HeaderValue(YamlNode node) => node switch
    {
        YamlNode.Null => null,
        YamlNode.Text text => text.Value,
        _ => FlowText.Of(node),
    };

    [GeneratedRegex(@"^([0-9]{1,4})(ms|s)\z", RegexOptions.CultureInvariant)]
    private static partial Regex DelayForm();
}
