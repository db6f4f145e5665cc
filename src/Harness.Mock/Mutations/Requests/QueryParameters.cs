using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Harness.Mock.Mutations.Requests;

/// <summary>The parameters behind the path.</summary>
internal sealed class QueryParameters(IQueryCollection query) : IRequestFields
{
    private readonly List<KeyValuePair<string, StringValues>> _values = [.. query];

    public void Drop(string name) => _values.RemoveAll(one => one.Key == name);

    public void Set(string name, JsonNode? value)
    {
        Drop(name);
        _values.Add(KeyValuePair.Create(name, new StringValues(FieldText.Of(value))));
    }

    public void Reverse(string name)
    {
        if (_values.FindIndex(one => one.Key == name) is >= 0 and var at)
            _values[at] = KeyValuePair.Create(name, new StringValues([.. Enumerable.Reverse(_values[at].Value.ToArray())]));
    }

    public void Splice(string name)
    {
        // Addresses have an escaping of their own, with which nothing goes wrong.
    }

    public void TrustLabels()
    {
        // No picture comes in an address.
    }

    public void Write(HttpRequest request, HeldRequest? held) => request.QueryString = QueryString.Create(_values);
}
