namespace Harness.Spec.OpenApi;

/// <summary>What single models make of parameters, in words: OpenAPI has no way to say that a value isn't looked at.</summary>
internal static class ModelNotes
{
    /// <summary>One paragraph for a list of the models that don't look at everything; nothing where all do.</summary>
    public static IEnumerable<string> Of(Dialect dialect, Operation operation)
    {
        string[] notes = [.. InOrder(dialect).SelectMany(model => Of(model, operation))];
        if (notes.Length > 0)
            yield return "Models differ in what they look at:\n\n" + string.Join('\n', notes.Select(note => $"- {note}"));
    }

    /// <summary>The models that a parameter's value doesn't count for.</summary>
    public static IEnumerable<string> DeafTo(Dialect dialect, Parameter parameter) =>
        InOrder(dialect).Where(model => !model.LooksAt(parameter.Name)).Select(model => model.Name);

    public static IEnumerable<Model> InOrder(Dialect dialect) => dialect.Models.Values.OrderBy(model => model.Name, StringComparer.Ordinal);

    private static IEnumerable<string> Of(Model model, Operation operation)
    {
        string[] names = [.. operation.Parameters.Select(parameter => parameter.Name)];
        if (model.Honours is { } honours && names.Any(name => !honours.Contains(name)))
            yield return $"{Words.Code(model.Name)} looks at {Words.And(names.Where(honours.Contains).Select(Words.Code))} alone.";
        if (names.Any(model.Ignores.Contains))
            yield return $"{Words.Code(model.Name)} ignores {Words.And(names.Where(model.Ignores.Contains).Select(Words.Code))}, even with a value that is an error elsewhere.";
    }
}
