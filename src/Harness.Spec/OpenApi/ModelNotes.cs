using Harness.Spec.Operations;

namespace Harness.Spec.OpenApi;

/// <summary>What single models make of parameters, in words: OpenAPI has no way to say that a value isn't looked at.</summary>
internal static class ModelNotes
{
    /// <summary>One paragraph for a list of the models that don't look at everything; nothing where all do.</summary>
    public static IEnumerable<string> Of(Dialect dialect, Operation operation)
    {
        string[] notes =
        [
            .. (operation.HasModel ? InOrder(dialect) : [])
                .SelectMany(model => Of(model, operation).Select(note => (model.Name, note)))
                .GroupBy(pair => pair.note, pair => Words.Code(pair.Name), StringComparer.Ordinal)
                .Select(same => $"- {Words.And(same)}: {same.Key}."),
        ];
        if (notes.Length > 0)
            yield return $"Models differ in what counts; what doesn't count may even have a value that is an error elsewhere:\n\n{string.Join('\n', notes)}";
    }

    /// <summary>The models that a parameter's value doesn't count for.</summary>
    public static IEnumerable<string> DeafTo(Dialect dialect, Operation operation, Parameter parameter) => operation.HasModel
        ? InOrder(dialect).Where(model => !model.LooksAt(parameter.Name) && !model.Rejects.Contains(parameter.Name)).Select(model => model.Name)
        : [];

    /// <summary>The models with which a request must not have a parameter.</summary>
    public static IEnumerable<string> Rejecting(Dialect dialect, Operation operation, Parameter parameter) => operation.HasModel
        ? InOrder(dialect).Where(model => model.Rejects.Contains(parameter.Name)).Select(model => model.Name)
        : [];

    public static IEnumerable<Model> InOrder(Dialect dialect) => dialect.Models.Values.OrderBy(model => model.Name, StringComparer.Ordinal);

    private static IEnumerable<string> Of(Model model, Operation operation)
    {
        string[] names = [.. operation.Parameters.Select(parameter => parameter.Name)];
        if (model.Honours is { } honours && names.Any(name => !honours.Contains(name)))
            yield return $"nothing but {Words.And(names.Where(honours.Contains).Select(Words.Code))} counts";
        if (names.Any(model.Ignores.Contains))
            yield return $"everything but {Words.And(names.Where(model.Ignores.Contains).Select(Words.Code))} counts";
    }
}
