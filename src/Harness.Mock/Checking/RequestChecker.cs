using Harness.Mock.Requests;
using Harness.Spec;

namespace Harness.Mock.Checking;

/// <summary>Checks fields against the rules of an operation: what is required, then the model, then every value, in the order of the dialect file.</summary>
internal sealed class RequestChecker(Dialect dialect)
{
    /// <summary>Exactly one of the two is given back: the request, or the first reason against it.</summary>
    public (ApiRequest? Request, Refusal? Refusal) Check(Operation operation, Transport transport, Fields fields)
    {
        foreach (var parameter in operation.Parameters)
        {
            if (parameter.Required && IsMissing(fields.Find(parameter.Name)))
                return (null, new Refusal(ErrorCondition.MissingParameter) { Parameter = parameter.Name });
        }
        var (model, refusal) = FindModel(operation, fields);
        if (model is null)
            return (null, refusal);
        var request = new ApiRequest(operation, transport, model, fields);
        foreach (var parameter in operation.Parameters)
        {
            if (request.Value(parameter.Name) is { } value && Problem(parameter, value, request) is { } problem)
                return (null, Invalid(parameter, problem));
        }
        return (request, null);
    }

    private static bool IsMissing(ParameterValue? value) => value is null or ParameterValue.Text { Characters: "" };

    private (Model? Model, Refusal? Refusal) FindModel(Operation operation, Fields fields)
    {
        foreach (var parameter in operation.Parameters)
        {
            if (parameter.Type != ParameterType.Model)
                continue;
            var written = fields.Find(parameter.Name);
            if (written is not (null or ParameterValue.Text))
                return (null, Invalid(parameter, "it must be text"));
            if ((written is ParameterValue.Text text ? text.Characters : parameter.Default) is not { } name)
                return (null, new Refusal(ErrorCondition.MissingParameter) { Parameter = parameter.Name });
            return dialect.Models.TryGetValue(name, out var model)
                ? (model, null)
                : (null, new Refusal(ErrorCondition.UnknownModel) { Parameter = parameter.Name, Value = name });
        }
        return (Model.None, null);
    }

    private static string? Problem(Parameter parameter, ParameterValue value, ApiRequest request)
    {
        if (TypeChecks.Problem(parameter.Type, value, request.Transport) is { } foreign)
            return foreign;
        foreach (var row in parameter.Rows)
        {
            if (!row.When.Holds(request))
                continue;
            foreach (var rule in row.Rules)
            {
                if (RuleChecks.Problem(rule, value) is { } broken)
                    return broken;
            }
            return null;
        }
        return null;
    }

    private static Refusal Invalid(Parameter parameter, string problem) =>
        new(ErrorCondition.InvalidParameter) { Parameter = parameter.Name, Problem = problem };
}
