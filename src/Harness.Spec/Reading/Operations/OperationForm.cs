using System.Collections.Immutable;
using Harness.Spec.Operations;
using Harness.Spec.Yaml;

namespace Harness.Spec.Reading.Operations;

/// <summary>What an operation is, and what that demands of the rest of it.</summary>
internal sealed record OperationForm(OperationKind Kind, OperationAction Action)
{
    private static readonly WordTable<OperationKind> Kinds = new()
    {
        ["images"] = OperationKind.Images,
        ["tool"] = OperationKind.Tool,
        ["responses"] = OperationKind.Responses,
        ["files"] = OperationKind.Files,
        ["models"] = OperationKind.Models,
    };

    private static readonly WordTable<OperationAction> Actions = new()
    {
        ["create"] = OperationAction.Create,
        ["get"] = OperationAction.Get,
        ["delete"] = OperationAction.Delete,
        ["list"] = OperationAction.List,
        ["content"] = OperationAction.Content,
        ["list-input"] = OperationAction.ListInput,
    };

    /// <summary>Whether a method and a path lead to it; a tool is called within a conversation.</summary>
    public bool HasRoute => Kind != OperationKind.Tool;

    /// <summary>Whether a request has a body; without one its parameters come from the query string.</summary>
    public bool HasBody => HasRoute && Action == OperationAction.Create;

    /// <summary>Whether a request is about a model.</summary>
    public bool HasModel => Kind is OperationKind.Images or OperationKind.Tool or OperationKind.Responses && Action == OperationAction.Create;

    private bool HasId => Action is OperationAction.Get or OperationAction.Delete or OperationAction.Content or OperationAction.ListInput;

    /// <summary>Reports a key that an operation without a route or a body can't have.</summary>
    public void RefuseNeedless(MappingReader map)
    {
        if (!HasRoute)
        {
            foreach (var needless in (YamlNode?[])[map.Take("method"), map.Take("path"), map.Take("bodies")])
            {
                if (needless is not null)
                    map.Diagnostics.Add(needless.At, "a tool is called within a conversation: it has no method, path or bodies");
            }
        }
        else if (!HasBody && map.Take("bodies") is { } bodies)
        {
            map.Diagnostics.Add(bodies.At, "this action takes no body: its parameters come from the query string");
        }
    }

    public static OperationForm Read(MappingReader map)
    {
        map.Require("kind");
        var kind = map.TakeWord("kind", Kinds) ?? default;
        var possible = PossibleActions(kind);
        if (possible is [var only])
        {
            if (map.Take("action") is { } needless)
                map.Diagnostics.Add(needless.At, "an operation of this kind has no 'action': there is only one thing that it does");
            return new OperationForm(kind, only);
        }
        map.Require("action");
        var action = map.TakeWord("action", Actions) ?? possible[0];
        if (!possible.Contains(action))
            map.Diagnostics.Add(map.Take("action")!.At, $"operations of this kind can't {WordFor(action)}; known: {string.Join(", ", possible.Select(WordFor))}");
        return new OperationForm(kind, action);
    }

    /// <summary>Reports a path that names no id although the action is about one thing, and one that names ids otherwise.</summary>
    public void CheckPath(string path, MappingReader map)
    {
        var ids = path.Split('/').Count(segment => segment == Operation.IdSegment);
        if (ids != (HasId ? 1 : 0))
            map.Diagnostics.Add(map.Take("path")!.At, HasId ? $"the path needs one segment '{Operation.IdSegment}': the action is about one thing" : $"the path can't have '{Operation.IdSegment}': the action is about no single thing");
        else if (path.Replace($"/{Operation.IdSegment}", "", StringComparison.Ordinal).AsSpan().ContainsAny('{', '}'))
            map.Diagnostics.Add(map.Take("path")!.At, $"braces stand only for an id: a whole segment '{Operation.IdSegment}'");
    }

    private static ImmutableArray<OperationAction> PossibleActions(OperationKind kind) => kind switch
    {
        OperationKind.Images or OperationKind.Tool => [OperationAction.Create],
        OperationKind.Responses => [OperationAction.Create, OperationAction.Get, OperationAction.ListInput, OperationAction.Delete],
        OperationKind.Files => [OperationAction.Create, OperationAction.Get, OperationAction.List, OperationAction.Content, OperationAction.Delete],
        OperationKind.Models => [OperationAction.List, OperationAction.Get],
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static string WordFor(OperationAction action) => Actions.Words.First(word => Actions.Find(word) == action);
}
