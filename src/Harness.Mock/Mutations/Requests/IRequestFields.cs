using System.Text.Json.Nodes;
using Harness.Mock.Mutations.Json;
using Microsoft.AspNetCore.Http;

namespace Harness.Mock.Mutations.Requests;

/// <summary>The fields of a request that is being edited, wherever they stand in it.</summary>
internal interface IRequestFields
{
    void Drop(string name);

    /// <summary>Puts a field, or gives it another value; no other field changes.</summary>
    void Set(string name, JsonNode? value);

    /// <summary>Makes an edit of JSON; fields that stand in no JSON stay as they are.</summary>
    void Edit(IJsonEdit edit) { }

    /// <summary>Puts them back into the request; its body is held where they stand in one.</summary>
    void Write(HttpRequest request, HeldRequest? held);
}
