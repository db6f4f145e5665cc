using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Harness.Scenarios;
using Harness.Scenarios.Values;
using Harness.Spec;

namespace Harness.Runner.Planning;

/// <summary>
/// What is sent in which order. Identical requests are sent once, for pictures cost money; requests that must be refused come first, for they
/// are free and tell soonest what is wrong.
/// </summary>
internal sealed record Plan(ImmutableArray<Planned> Work)
{
    public static Plan Of(IEnumerable<Planned.Member> members, RequestBuilder requests)
    {
        var work = ImmutableArray.CreateBuilder<Planned>();
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var member in members)
        {
            if (!IsShareable(member.Case.Scenario, out var step))
            {
                work.Add(new Planned.Alone(member));
                continue;
            }
            var request = requests.Build(step.Request, member.Case, member.Scope);
            if (places.TryAdd(Fingerprint(request.Sent), work.Count))
                work.Add(new Planned.Shared(request, [member]));
            else
                work[places[Fingerprint(request.Sent)]] = Joined((Planned.Shared)work[places[Fingerprint(request.Sent)]], member);
        }
        return new Plan([.. work.OrderBy(Rank)]);
    }

    /// <summary>Whether a request is one that makes pictures: the kind that costs money.</summary>
    public static bool MakesPictures(Step.Send step, Dialect dialect, IScope scope) =>
        step.Request is { Operation: { } name, Method: null, Path: null, Fault: null, Auth: Scenarios.Requests.Authorization.Given }
        && dialect.Operations.Any(operation => operation.Name == name && operation.Kind is OperationKind.Images or OperationKind.Responses && operation.Action == OperationAction.Create)
        && !step.ExpectsRefusal(scope);

    private static bool IsShareable(Scenario scenario, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out Step.Send? only)
    {
        only = scenario is { Fresh: false, UsesInbox: false, Steps: [Step.Send step] } ? step : null;
        return only is not null;
    }

    private static Planned.Shared Joined(Planned.Shared work, Planned.Member member) => new(work.Request, work.Members.Add(member));

    private static int Rank(Planned work)
    {
        var member = work.Members[0];
        var scope = member.Scope.Beforehand;
        var sends = member.Case.Scenario.Steps.OfType<Step.Send>().ToArray();
        if (sends.All(step => step.ExpectsRefusal(scope)))
            return 0;
        return sends.Any(step => MakesPictures(step, member.Case.Dialect, scope)) ? 2 : 1;
    }

    private static string Fingerprint(SentRequest request)
    {
        var head = new StringBuilder($"{request.Method} {request.Address.AbsoluteUri}\n");
        foreach (var (name, value) in request.Headers)
            head.Append($"{name}: {value}\n");
        return head.Append(Convert.ToHexString(SHA256.HashData(request.Body.Span))).ToString();
    }
}
