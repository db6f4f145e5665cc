using System.Collections.Immutable;
using Harness.Scenarios;
using Harness.Scenarios.Expectations;
using Harness.Scenarios.Requests;
using Harness.Scenarios.Values;
using Harness.Spec;
using Harness.Spec.Operations;

namespace Harness.Boundaries.Tests.Sending;

/// <summary>Finds the calls that a case makes: whatever is sent with the right key to an operation's route.</summary>
internal static class CaseReader
{
    public static IEnumerable<SentCall> CallsOf(Case one, AssetFolder assets)
    {
        var variables = new CaseVariables(one, assets);
        var reader = new ValueReader(variables);
        var calls = new List<SentCall>();
        foreach (var step in one.Scenario.Steps.OfType<Step.Send>())
        {
            if (CallOf(step, one.Dialect, variables, reader) is not { } call)
                continue;
            calls.Add(call);
            calls.AddRange(ToolReader.CallsIn(call));
            if (call.Operation is { Kind: OperationKind.Files, Action: OperationAction.Create } && one.Dialect.Files is { } files && call.Values.TryGetValue(files.Upload, out var file))
                variables.Keep(step.Captures, file);
        }
        return calls;
    }

    private static SentCall? CallOf(Step.Send step, Dialect dialect, CaseVariables variables, ValueReader reader)
    {
        var request = step.Request;
        if (request is not { Auth: Authorization.Given, Fault: null } || Route(request, dialect, variables) is not var (operation, query))
            return null;
        (Transport Transport, ImmutableDictionary<string, SentValue> Values)? body = request.Body switch
        {
            RequestBody.Json json => json.Value.Fill(variables) is Value.Map map ? (Transport.Json, Gather(map.Members.Select(member => (member.Key, reader.OfJson(member.Value))))) : null,
            RequestBody.Form form => (Transport.Multipart, Gather(form.Fields.Select(field => (field.Key, reader.OfField(field.Value.Fill(variables)))))),
            RequestBody.Multipart multipart => (Transport.Multipart, Gather(multipart.Parts.Select(part => (part.Name.FillText(variables), reader.OfPart(part))))),
            null => (Transport.Query, Gather(query)),
            _ => null,
        };
        var fits = body is var (transport, _) && (operation.Bodies.IsEmpty ? transport == Transport.Query : operation.Bodies.Contains(transport));
        return fits ? new SentCall(dialect, operation, body!.Value.Transport, body.Value.Values, ExpectedOf(step, variables)) : null;
    }

    // A step without a status goes on to the next one, so it must succeed.
    private static Outcome ExpectedOf(Step.Send step, CaseVariables variables)
    {
        StatusIs[] statuses = [.. step.Expect.SelectMany(expectation => expectation is AnyOf any ? any.Alternatives.SelectMany(alternative => alternative) : [expectation]).OfType<StatusIs>()];
        if (statuses.Length == 0)
            return Outcome.Taken;
        var taken = statuses.Any(status => status.Accepts(200, variables)) ? Outcome.Taken : Outcome.None;
        return statuses.Any(status => Enumerable.Range(400, 100).Any(code => code != 401 && status.Accepts(code, variables))) ? taken | Outcome.Refused : taken;
    }

    private static (Operation, IEnumerable<(string, SentValue)>)? Route(RequestSpec request, Dialect dialect, CaseVariables variables)
    {
        var written = request.Path?.FillText(variables).Split('?', 2);
        var operation = dialect.Operations.FirstOrDefault(known => request.Operation is { } name
            ? known.Name == name && (request.Method is null || request.Method == known.Method) && (written is null || Leads(written[0], known.Path))
            : known.HasRoute && known.Method == request.Method && Leads(written![0], known.Path));
        var query = written is [_, var pairs] ? pairs.Split('&').Select(pair => pair.Split('=', 2)) : [];
        return operation is null ? null : (operation, query.Select(pair => (Uri.UnescapeDataString(pair[0]), (SentValue)new SentValue.Text(pair is [_, var text] ? Uri.UnescapeDataString(text) : ""))));
    }

    private static bool Leads(string path, string pattern)
    {
        var (segments, wanted) = (path.Split('/'), pattern.Split('/'));
        return segments.Length == wanted.Length && segments.Zip(wanted).All(pair => pair.First == pair.Second || (pair.Second == Operation.IdSegment && pair.First.Length > 0));
    }

    // A name with empty brackets, and one that stands several times, is a list.
    private static ImmutableDictionary<string, SentValue> Gather(IEnumerable<(string Name, SentValue Value)> fields) => fields
        .GroupBy(field => field.Name.EndsWith("[]", StringComparison.Ordinal) && !field.Name.StartsWith("include", StringComparison.Ordinal) ? field.Name[..^2] : field.Name, field => field.Value)
        .ToImmutableDictionary(group => group.Key, group => group.ToArray() is [var only] ? only : new SentValue.List([.. group]), StringComparer.Ordinal);
}
