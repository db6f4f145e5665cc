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

    /// <summary>Lets what a field holds several times come from behind.</summary>
    void Reverse(string name);

    /// <summary>Lets a text stand in JSON without being escaped.</summary>
    void Splice(string name);

    /// <summary>Takes away the pictures whose labels say another format than their bytes.</summary>
    void TrustLabels();

    /// <summary>Puts them back into the request; its body is held where they stand in one.</summary>
    void Write(HttpRequest request, HeldRequest? held);
}
