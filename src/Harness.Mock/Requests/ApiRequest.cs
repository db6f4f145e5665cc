using Harness.Spec;

namespace Harness.Mock.Requests;

/// <summary>
/// A request whose operation and model are known. It shows only the parameters that the model looks at: whatever it ignores isn't there.
/// </summary>
internal sealed class ApiRequest(Operation operation, Transport transport, Model model, Fields fields) : IFacts
{
    private readonly string _transport = transport switch
    {
        Transport.Json => "json",
        Transport.Multipart => "multipart",
        _ => "query",
    };

    public Operation Operation => operation;

    public Transport Transport => transport;

    /// <summary>The model that is meant; <see cref="Model.None"/> where the operation is about none.</summary>
    public Model Model => model;

    /// <summary>The id in the path; empty where the path has none.</summary>
    public string Id { get; init; } = "";

    /// <summary>The value of a parameter that the model looks at, or null.</summary>
    public ParameterValue? Value(string parameter) => model.LooksAt(parameter) ? fields.Find(parameter) : null;

    /// <summary>Lets go of the pictures that came along: a task may wait for a long time, and they can be tens of megabytes.</summary>
    public void ForgetPictures()
    {
        foreach (var parameter in operation.Parameters)
        {
            if (parameter.Type == ParameterType.Pictures)
                fields.Remove(parameter.Name);
        }
    }

    /// <summary>A parameter as text, or null where it is absent, ignored, or no scalar. The model is the one that is meant, written or not.</summary>
    public string? Text(string parameter) => Value(parameter) switch
    {
        _ when operation.ParametersByName.GetValueOrDefault(parameter) is { Type: ParameterType.Model } => model.Name,
        ParameterValue.Text text => text.Characters,
        ParameterValue.Number number => number.Literal,
        ParameterValue.Flag flag => flag.Value ? "true" : "false",
        _ => null,
    };

    /// <inheritdoc/>
    public string? Find(string fact) => fact switch
    {
        "model" when ReferenceEquals(model, Model.None) => null,
        "model" => model.Name,
        "operation" => operation.Name,
        "transport" => _transport,
        _ => Text(fact),
    };
}
