using System.Collections.Immutable;
using Harness.Spec.Answers;
using Harness.Spec.Operations;
using Harness.Spec.Reading.Answers;
using Harness.Spec.Reading.Conditions;
using Harness.Spec.Reading.Pictures;
using Harness.Spec.Resources;
using Harness.Spec.Yaml;

namespace Harness.Spec.Reading.Resources;

/// <summary>Reads how conversations are gone on with.</summary>
internal static class ResponseReader
{
    private static readonly Template Nothing = new Template.Literal("null");

    public static ResponseRule? Read(MappingReader root, ImmutableArray<Operation> operations, TemplateTable templates, ConditionReader conditions)
    {
        CheckTools(operations, root.Diagnostics);
        if (SectionReader.Open(root, "responses", OperationKind.Responses, operations) is not { } map)
            return null;
        Operation[] tools = [.. operations.Where(operation => operation.Kind == OperationKind.Tool)];
        Operation[] served = [.. operations.Where(operation => operation.Kind == OperationKind.Responses)];
        var ids = MappingReader.Open(map.Require("ids") ?? Empty(map), "map of ids", map.Diagnostics);
        var rule = new ResponseRule
        {
            Pictures = SectionReader.RequireParameter(map, "pictures", ParameterType.Pictures, tools),
            Partials = ReadPartials(map, tools),
            NeedsPicture = conditions.Read(map, "needs-picture"),
            OtherTools = map.TakeTexts("other-tools"),
            Reply = map.RequireText("reply"),
            Page = PageReader.Read(map, served),
            ResponseId = ReadId(ids, "response", templates),
            CallId = ReadId(ids, "call", templates),
            MessageId = ReadId(ids, "message", templates),
            Response = templates.RequireNamed(map, "response", TemplateScope.Response),
            Error = templates.RequireNamed(map, "error", TemplateScope.ResponseError),
            Usage = templates.RequireNamed(map, "usage", TemplateScope.Usage),
            ToolUsage = templates.RequireNamed(map, "tool-usage", TemplateScope.Usage),
            Tool = templates.RequireNamed(map, "tool", TemplateScope.ToolEcho),
            BegunCall = templates.RequireNamed(map, "begun-call", TemplateScope.BegunCall),
            Call = templates.RequireNamed(map, "call", TemplateScope.Call),
            BegunMessage = templates.RequireNamed(map, "begun-message", TemplateScope.Message),
            Message = templates.RequireNamed(map, "message", TemplateScope.Message),
            Part = templates.RequireNamed(map, "part", TemplateScope.MessagePart),
            InputMessage = templates.RequireNamed(map, "input-message", TemplateScope.InputMessage),
            InputList = templates.RequireNamed(map, "input-list", TemplateScope.ItemPage),
            Deleted = templates.RequireNamed(map, "deleted", TemplateScope.Deleted),
            Events = ReadEvents(map, templates),
        };
        ids.RefuseTheRest();
        map.RefuseTheRest();
        return rule;
    }

    // A picture has only so many coarser versions, and a stream only begins when all has been checked.
    private static string ReadPartials(MappingReader map, Operation[] tools)
    {
        var name = SectionReader.RequireParameter(map, "partials", ParameterType.WholeNumber, tools);
        var same = tools.SelectMany(tool => tool.Parameters).Where(parameter => parameter.Name == name && parameter.Type == ParameterType.WholeNumber);
        if (!same.All(ChoiceKind.Partials.CanComeFrom))
            map.Diagnostics.Add(map.Take("partials")!.At, $"'partials' can't come from '{name}': {ChoiceKind.Partials.Demand}");
        return name;
    }

    // A conversation has one tool that makes pictures, and a tool has no other way to be called.
    private static void CheckTools(ImmutableArray<Operation> operations, Diagnostics diagnostics)
    {
        Operation[] tools = [.. operations.Where(operation => operation.Kind == OperationKind.Tool)];
        foreach (var second in tools.Skip(1))
            diagnostics.Add(second.At, $"a second tool; the first is '{tools[0].Name}'");
        var conversation = operations.FirstOrDefault(operation => operation.Kind == OperationKind.Responses);
        if (tools.Length == 0 && conversation is not null)
            diagnostics.Add(conversation.At, $"the operation '{conversation.Name}' needs an operation of the kind tool, which makes its pictures");
        if (tools.Length > 0 && conversation is null)
            diagnostics.Add(tools[0].At, $"nothing calls the tool '{tools[0].Name}': there is no operation of the kind responses");
        if (tools.Length > 0 && tools[0].ParametersByName.GetValueOrDefault("prompt") is not { Type: ParameterType.Text })
            diagnostics.Add(tools[0].At, "a tool needs a text parameter 'prompt': it is given the words of the conversation, and a client can't set it");
    }

    private static ResponseEvents ReadEvents(MappingReader section, TemplateTable templates)
    {
        var map = MappingReader.Open(section.Require("events") ?? Empty(section), "map of events", section.Diagnostics);
        StreamEvent Event(string key, TemplateScope scope) => ReadEvent(map, key, scope, templates);
        var events = new ResponseEvents
        {
            Created = Event("created", TemplateScope.ResponseEvent),
            InProgress = Event("in-progress", TemplateScope.ResponseEvent),
            ItemAdded = Event("item-added", TemplateScope.ItemEvent),
            CallInProgress = Event("call-in-progress", TemplateScope.ItemEvent),
            CallGenerating = Event("call-generating", TemplateScope.ItemEvent),
            CallPartial = Event("call-partial", TemplateScope.PartialCallEvent),
            CallCompleted = Event("call-completed", TemplateScope.ItemEvent),
            PartAdded = Event("part-added", TemplateScope.PartEvent),
            TextDelta = Event("text-delta", TemplateScope.PartEvent),
            TextDone = Event("text-done", TemplateScope.PartEvent),
            PartDone = Event("part-done", TemplateScope.PartEvent),
            ItemDone = Event("item-done", TemplateScope.ItemEvent),
            Completed = Event("completed", TemplateScope.ResponseEvent),
            Error = Event("error", TemplateScope.ErrorEvent),
            Failed = Event("failed", TemplateScope.ResponseEvent),
        };
        map.RefuseTheRest();
        return events;
    }

    private static StreamEvent ReadEvent(MappingReader events, string key, TemplateScope scope, TemplateTable templates)
    {
        if (events.Require(key) is not { } node)
            return new StreamEvent("", Nothing);
        var map = MappingReader.Open(node, "event", events.Diagnostics);
        var read = new StreamEvent(map.RequireText("event"), templates.RequireNamed(map, "template", scope));
        map.RefuseTheRest();
        return read;
    }

    private static Template ReadId(MappingReader ids, string key, TemplateTable templates) =>
        ids.Require(key) is { } node ? templates.InlineText(node, TemplateScope.NewId) : Nothing;

    private static YamlNode.Mapping Empty(MappingReader map) => new(map.At, []);
}
