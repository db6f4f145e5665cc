using System.Diagnostics.CodeAnalysis;
using Harness.Mock.Pictures;
using Harness.Mock.Requests;
using Harness.Spec;

namespace Harness.Mock.Checking;

/// <summary>
/// Checks fields against the rules of an operation: first the model, on which everything else depends, then what shouldn't be there, then
/// each parameter in the order of the dialect file: whether it is missing, its type, its rules.
/// </summary>
internal sealed class RequestChecker(Dialect dialect, IStoredFiles stored)
{
    private readonly bool _tellsEmptyFromMissing = dialect.Errors.OwnRowOf(ErrorCondition.EmptyText) is not null;

    /// <summary>Exactly one of the two is given back: the request, or the first reason against it.</summary>
    public (ApiRequest? Request, Refusal? Refusal) Check(Operation operation, Transport transport, Fields fields) => Check(operation, transport, fields, "");

    /// <summary>The same for parameters that are members of something in the body; the prefix stands before their names (<c>tools[0].</c>).</summary>
    public (ApiRequest? Request, Refusal? Refusal) Check(Operation operation, Transport transport, Fields fields, string prefix)
    {
        var (model, refusal) = ModelChecks.Find(dialect, operation, fields);
        if (model is null)
            return (null, refusal! with { Parameter = prefix + refusal.Parameter });
        var request = new ApiRequest(operation, transport, model, fields) { Prefix = prefix, Pictures = new GivenPictures(stored) };
        return (Superfluous(request, fields) ?? Broken(request)) is { } broken
            ? (null, broken with { Model = model.Name })
            : (request, null);
    }

    // In the order sent, so that a client hears of its first mistake first.
    private static Refusal? Superfluous(ApiRequest request, Fields fields)
    {
        foreach (var name in fields.Names)
        {
            if (request.Model.Rejects.Contains(name))
                return Unknown(request.Place(name), $"the model '{request.Model.Name}' doesn't take it");
            var parameter = request.Operation.ParametersByName.GetValueOrDefault(name);
            if (parameter is null && request.Operation.UnknownParameters == UnknownParameters.Refuse)
                return Unknown(request.Place(name), "there is no such parameter");
            if (parameter is not null && BelongsToAnotherTransport(parameter, request, out var row))
                return Forbidden(row) with { Parameter = request.Place(name) };
        }
        return null;
    }

    // A name that only the other encoding has is as superfluous as one that nobody has.
    private static bool BelongsToAnotherTransport(Parameter parameter, ApiRequest request, [NotNullWhen(true)] out RuleRow? row)
    {
        row = request.Has(parameter.Name) ? RowOf(parameter, request) : null;
        return row is { Forbids: true, When.Requirements: [{ Fact: "transport" }] };
    }

    private static Refusal Unknown(string place, string problem) => new(ErrorCondition.UnknownParameter) { Parameter = place, Problem = problem };

    private static Refusal Forbidden(RuleRow row) => new(ErrorCondition.ForbiddenParameter) { Name = row.Refusal?.Name, Problem = "it isn't taken here" };

    private Refusal? Broken(ApiRequest request)
    {
        foreach (var parameter in request.Operation.Parameters)
        {
            if (parameter.Type != ParameterType.Model && Breach(parameter, request) is { } broken)
                return broken.Parameter.Length > 0 ? broken : broken with { Parameter = request.Place(parameter.Name) };
        }
        return null;
    }

    private Refusal? Breach(Parameter parameter, ApiRequest request)
    {
        var row = request.Has(parameter.Name) ? RowOf(parameter, request) : null;
        if (row is { Forbids: true })
            return Forbidden(row);
        var value = request.Sent(parameter.Name);
        if (value is null or ParameterValue.Text { Characters: "" } && parameter.Required?.Holds(request) == true)
            return Missing(parameter, value);
        if (value is null)
            return null;
        if (TypeChecks.Breach(parameter, row, value, request) is { } foreign)
            return foreign;
        return parameter.Type == ParameterType.Pictures ? PicturesBreach(parameter, row, request) : RulesBreach(row, rule => RuleChecks.Breach(rule, value));
    }

    private static RuleRow? RowOf(Parameter parameter, ApiRequest request)
    {
        foreach (var row in parameter.Rows)
        {
            if (row.When.Holds(request))
                return row;
        }
        return null;
    }

    private Refusal Missing(Parameter parameter, ParameterValue? value) =>
        value is not null && parameter.Type == ParameterType.Text && _tellsEmptyFromMissing
            ? new Refusal(ErrorCondition.EmptyText) { Limit = 1, Length = 0, Problem = "it must not be empty" }
            : new Refusal(ErrorCondition.MissingParameter);

    private static Refusal? PicturesBreach(Parameter parameter, RuleRow? row, ApiRequest request)
    {
        var pictures = request.Pictures.Of(request, parameter);
        foreach (var picture in pictures)
        {
            if (picture is { StoredId: { } id, Here: null })
                return PictureRefusals.UnknownFile(picture, id);
        }
        return RulesBreach(row, rule => PictureRuleChecks.Breach(rule, pictures, request));
    }

    private static Refusal? RulesBreach(RuleRow? row, Func<Rule, Refusal?> breach)
    {
        if (row is null)
            return null;
        foreach (var rule in row.Rules)
        {
            if (breach(rule) is { } broken)
                return broken with { Name = row.Refusal?.Name };
        }
        return null;
    }
}
