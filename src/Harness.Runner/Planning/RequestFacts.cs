using Harness.Scenarios.Requests;
using Harness.Scenarios.Values;
using Harness.Spec.Conditions;

namespace Harness.Runner.Planning;

/// <summary>What a dialect's tables may ask of a request that is about to be sent.</summary>
internal sealed class RequestFacts : IFacts
{
    private readonly Dictionary<string, string> _facts = new(StringComparer.Ordinal);

    public RequestFacts(RequestSpec request, IScope scope)
    {
        foreach (var (name, value) in Parameters(request.Body, scope))
        {
            if (value is not Value.Null && value.AsText is { } text)
                _facts.TryAdd(name.Split('[')[0], text);
        }
        // Last, so that no parameter can pretend to be one of them.
        _facts["operation"] = request.Operation ?? "";
        _facts["transport"] = request.Body is RequestBody.Json ? "json" : "multipart";
    }

    public string? Find(string fact) => _facts.GetValueOrDefault(fact);

    private static IEnumerable<(string, Value)> Parameters(RequestBody? body, IScope scope) => body switch
    {
        RequestBody.Json json when json.Value.Fill(scope) is Value.Map map => map.Members.Select(member => (member.Key, member.Value)),
        RequestBody.Form form => form.Fields.Select(field => (field.Key, field.Value.Fill(scope))),
        RequestBody.Multipart multipart => multipart.Parts
            .Where(part => part.Content is BodyContent.Template)
            .Select(part => (part.Name.FillText(scope), ((BodyContent.Template)part.Content).Value.Fill(scope))),
        _ => [],
    };
}
