using Harness.Mock.Requests;
using Harness.Spec;
using Harness.Spec.Errors;
using Harness.Spec.Operations;

namespace Harness.Mock.Checking;

/// <summary>Finds the model that a request means.</summary>
internal static class ModelChecks
{
    /// <summary>Exactly one of the two is given back: the model, or why there is none. Of an operation about none it is <see cref="Model.None"/>.</summary>
    public static (Model? Model, Refusal? Refusal) Find(Dialect dialect, Operation operation, Fields fields)
    {
        foreach (var parameter in operation.Parameters)
        {
            if (parameter.Type == ParameterType.Model)
                return Find(dialect, parameter, fields.Find(parameter.Name));
        }
        return (Model.None, null);
    }

    private static (Model? Model, Refusal? Refusal) Find(Dialect dialect, Parameter parameter, ParameterValue? written)
    {
        if (written is ParameterValue.Null && parameter.Nullable)
            written = null;
        if (written is not (null or ParameterValue.Text))
            return (null, TypeChecks.Foreign(written, "a string", "it must be text") with { Parameter = parameter.Name });
        var name = (written as ParameterValue.Text)?.Characters;
        if (name is null or "" && parameter.Required is not null)
            return (null, Missing(parameter));
        if ((name ?? parameter.Default?.Text) is not { } meant)
            return (null, Missing(parameter));
        return dialect.Models.TryGetValue(meant, out var model) && parameter.Among?.Contains(meant) != false
            ? (model, null)
            : (null, new Refusal(ErrorCondition.UnknownModel) { Parameter = parameter.Name, Value = meant, Problem = $"there is no model '{meant}' here" });
    }

    private static Refusal Missing(Parameter parameter) => new(ErrorCondition.MissingParameter) { Parameter = parameter.Name };
}
