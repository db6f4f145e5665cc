using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Harness.Spec.Conditions;
using Harness.Spec.Operations;

namespace Harness.Spec.OpenApi;

/// <summary>
/// The schema of a parameter of pictures. Where rows differ, the widest limits are the schema's and the words say which holds when.
/// In a form, files may also be sent as <c>name[]</c>.
/// </summary>
internal sealed class PictureSchema
{
    private readonly Transport _transport;
    private readonly Parameter _parameter;
    private readonly string _words;
    private readonly int _least;
    private readonly int? _most;
    private readonly long? _mostBytes;

    public PictureSchema(Parameter parameter, Transport transport, ParameterSchema words)
    {
        var rows = words.RowsOf(parameter);
        ImmutableArray<RuleRow> rules = rows is [.., { When.Requirements.IsEmpty: true }] ? [.. rows.Select(row => row.Row)] : [.. rows.Select(row => row.Row), new RuleRow(Condition.Always, [], null)];
        var counts = rules.Select(row => row.Rules.OfType<Rule.Count>().FirstOrDefault()).ToArray();
        var bytes = rules.Select(row => row.Rules.OfType<Rule.FileBytes>().FirstOrDefault()).ToArray();
        (_transport, _parameter, _words) = (transport, parameter, words.Describe(parameter, rows));
        _least = Math.Max(counts.Min(count => count?.Least ?? 0), words.IsRequired(parameter) ? 1 : 0);
        _most = counts.All(count => count is not null) ? counts.Max(count => count!.Most) : null;
        _mostBytes = bytes.All(limit => limit is not null) ? bytes.Max(limit => limit!.Most) : null;
    }

    /// <summary>Whether several may be sent, and so a form has a second name for them.</summary>
    public bool TakesSeveral => _most is not 1;

    /// <summary>The second name of a list in a form.</summary>
    public string ListName => _parameter.Name + "[]";

    /// <summary>One picture, or a list of them where several are taken.</summary>
    public JsonObject OneOrSeveral()
    {
        // References are a list wherever there may be several, if only one comes.
        var single = _least <= 1 && !(_parameter.References && _transport == Transport.Json);
        var several = TakesSeveral ? new JsonArray([.. single ? Items() : [], List()]) : new JsonArray([.. Items()]);
        var schema = new JsonObject { ["description"] = _words };
        if (several.Count > 1)
        {
            schema["anyOf"] = several;
            return schema;
        }
        foreach (var (key, value) in several[0]!.AsObject())
            schema[key] = value?.DeepClone();
        return schema;
    }

    /// <summary>A file of any kind. OpenAPI 3.1 says so by the media type alone; the format is how tools of 3.0 knew it, and many still do.</summary>
    public static JsonObject Bytes() => new() { ["type"] = "string", ["format"] = "binary", ["contentMediaType"] = "application/octet-stream" };

    /// <summary>A list of pictures, under its second name.</summary>
    public JsonObject ListAlone()
    {
        var list = List();
        list["description"] = $"The same as {Words.Code(_parameter.Name)}, as clients name a list.";
        return list;
    }

    private JsonObject List()
    {
        JsonObject[] items = [.. Items()];
        var list = new JsonObject
        {
            ["type"] = "array",
            ["items"] = items is [var only] ? only : new JsonObject { ["anyOf"] = new JsonArray([.. items]) },
            ["minItems"] = _least,
        };
        if (_most is { } most)
            list["maxItems"] = most;
        return list;
    }

    private IEnumerable<JsonObject> Items()
    {
        if (_transport == Transport.Multipart)
            yield return File();
        if (!_parameter.References)
            yield return new JsonObject { ["type"] = "string", ["format"] = "uri" };
        else if (_transport == Transport.Json)
            yield return Reference();
    }

    private static JsonObject Reference() => new()
    {
        ["oneOf"] = new JsonArray(
            Only("image_url", new JsonObject { ["type"] = "string", ["format"] = "uri", ["description"] = "An http, https or data URL." }),
            Only("file_id", new JsonObject { ["type"] = "string", ["description"] = "The id of a stored file." })),
    };

    private static JsonObject Only(string name, JsonObject schema) => new()
    {
        ["type"] = "object",
        ["properties"] = new JsonObject { [name] = schema },
        ["required"] = new JsonArray(name),
        ["additionalProperties"] = false,
    };

    private JsonObject File()
    {
        var file = Bytes();
        if (_mostBytes is { } most)
            file["maxLength"] = most;
        return file;
    }
}
