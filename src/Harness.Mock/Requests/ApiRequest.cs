using System.Collections.Frozen;
using Harness.Mock.Pictures;
using Harness.Spec;

namespace Harness.Mock.Requests;

/// <summary>
/// A request whose operation and model are known. It shows only the parameters that the model looks at: whatever it ignores isn't there.
/// </summary>
internal sealed class ApiRequest(Operation operation, Transport transport, Model model, Fields fields) : IFacts
{
    // What a file, list or object is to conditions: there, and none of the values that could be named.
    private const string Nameless = "\0";

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

    /// <summary>What stands in messages before the names of parameters, where they aren't members of the body itself (<c>tools[0].</c>).</summary>
    public string Prefix { get; init; } = "";

    /// <summary>The pictures that came along.</summary>
    public GivenPictures Pictures { get; init; } = new(new NoStoredFiles());

    /// <summary>Where a parameter stands in the body, for messages.</summary>
    public string Place(string parameter) => Prefix.Length == 0 ? parameter : Prefix + parameter;

    /// <summary>Whether the body has a parameter that the model looks at, if only with a null.</summary>
    public bool Has(string parameter) => model.LooksAt(parameter) && fields.Find(parameter) is not null;

    /// <summary>What the request itself has for a parameter that the model looks at; null where it has nothing, or a null that means the same.</summary>
    public ParameterValue? Sent(string parameter)
    {
        var value = model.LooksAt(parameter) ? fields.Find(parameter) : null;
        return value is ParameterValue.Null && operation.ParametersByName.GetValueOrDefault(parameter) is not { Nullable: false } ? null : value;
    }

    /// <summary>The value that counts: what was sent, or what is meant where nothing was.</summary>
    public ParameterValue? Value(string parameter) => Sent(parameter) ?? (DefaultOf(parameter) is { } meant ? ToValue(meant) : null);

    /// <summary>Lets go of the pictures that came along: a task may wait for a long time, and they can be tens of megabytes.</summary>
    public void ForgetPictures()
    {
        Pictures.Clear();
        foreach (var parameter in operation.Parameters)
        {
            if (parameter.Type == ParameterType.Pictures)
                fields.Remove(parameter.Name);
        }
    }

    /// <summary>Lets go of one parameter.</summary>
    public void Forget(string parameter) => fields.Remove(parameter);

    /// <summary>Everything that was sent, for whoever must know what keeping it costs.</summary>
    public IEnumerable<ParameterValue> Everything => fields.Names.Select(name => fields.Find(name)!);

    /// <summary>A parameter as text, or null where it is absent, ignored, or no scalar. The model is the one that is meant, written or not.</summary>
    public string? Text(string parameter) => Sent(parameter) switch
    {
        _ when operation.ParametersByName.GetValueOrDefault(parameter) is { Type: ParameterType.Model } => model.Name,
        null => DefaultOf(parameter)?.Text,
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
        _ => Text(fact) ?? (Sent(fact) is null ? null : Nameless),
    };

    private DefaultValue? DefaultOf(string parameter) =>
        model.LooksAt(parameter) ? operation.ParametersByName.GetValueOrDefault(parameter)?.Default : null;

    private static ParameterValue ToValue(DefaultValue meant) => meant.Json[0] switch
    {
        '"' => new ParameterValue.Text(meant.Text),
        '{' => new ParameterValue.Members(FrozenDictionary<string, ParameterValue>.Empty),
        '[' => new ParameterValue.List([]),
        't' or 'f' => new ParameterValue.Flag(meant.Text == "true"),
        _ => new ParameterValue.Number(meant.Text),
    };
}
