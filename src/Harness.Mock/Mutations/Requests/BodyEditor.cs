using Harness.Mock.Mutations.Json;

namespace Harness.Mock.Mutations.Requests;

/// <summary>Makes an edit of JSON on the body of a request, as others make it on an answer's.</summary>
internal sealed class BodyEditor(IJsonEdit edit) : IRequestEdit
{
    public void Apply(IRequestFields fields) => fields.Edit(edit);
}
