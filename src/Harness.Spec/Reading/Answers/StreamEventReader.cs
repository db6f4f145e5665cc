using Harness.Spec.Answers;
using Harness.Spec.Yaml;

namespace Harness.Spec.Reading.Answers;

/// <summary>Reads one server-sent event: <c>{ event: NAME, template: NAME }</c>.</summary>
internal static class StreamEventReader
{
    /// <summary>Stands in for an event that can't be read.</summary>
    public static StreamEvent Nothing { get; } = new("", new Template.Literal("null"));

    public static StreamEvent Read(YamlNode node, TemplateScope scope, TemplateTable templates, Diagnostics diagnostics)
    {
        var map = MappingReader.Open(node, "event", diagnostics);
        var name = map.RequireText("event");
        if (name.AsSpan().ContainsAny('\r', '\n'))
            diagnostics.Add(map.Take("event")!.At, "an event's name stands on one line");
        map.Require("template");
        var read = new StreamEvent(name, templates.Named(map, "template", scope) ?? Nothing.Template);
        map.RefuseTheRest();
        return read;
    }
}
