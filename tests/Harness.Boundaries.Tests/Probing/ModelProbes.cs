using Harness.Boundaries.Tests.Sending;
using Harness.Spec;
using Harness.Spec.Operations;

namespace Harness.Boundaries.Tests.Probing;

/// <summary>Every model that can be named and a foreign one; what a model ignores, with a value that is a mistake elsewhere; what it rejects.</summary>
internal static class ModelProbes
{
    public static IEnumerable<Probe> Of(Dialect dialect, Operation operation)
    {
        if (operation.Parameters.FirstOrDefault(parameter => parameter.Type == ParameterType.Model) is not { } named)
            return [];
        return
        [
            .. Served.Models(dialect, operation).Select(model => Make(named, "models", $"'{model.Name}'", Outcome.Taken, call => IsFor(call, model) && call.Values.ContainsKey(named.Name))),
            Make(named, "models", "a foreign name", Outcome.Refused, call => call.Model is null && call.Values.GetValueOrDefault(named.Name) is SentValue.Text { Characters.Length: > 0 }),
            .. Served.Models(dialect, operation).SelectMany(model => operation.Parameters.SelectMany(parameter => Of(model, parameter))),
        ];

        IEnumerable<Probe> Of(Model model, Parameter parameter)
        {
            if (model.Rejects.Contains(parameter.Name))
            {
                yield return Make(parameter, $"rejected by {model.Name}", "any value", Outcome.Refused, call => IsFor(call, model) && call.Values.ContainsKey(parameter.Name));
            }
            else if (!model.LooksAt(parameter.Name))
            {
                yield return Make(parameter, $"ignored by {model.Name}", "a value that is a mistake elsewhere", Outcome.Taken, call =>
                    IsFor(call, model) && call.Values.GetValueOrDefault(parameter.Name) is { } value && TypeForms.IsMistaken(parameter, value, call));
            }
        }

        Probe Make(Parameter parameter, string limit, string value, Outcome wanted, Func<SentCall, bool> isTried) =>
            new(dialect.Name, operation.Name, parameter.Name, limit, value, wanted, isTried);
    }

    private static bool IsFor(SentCall call, Model model) => call.Model?.Name == model.Name;
}
