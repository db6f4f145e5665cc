using Harness.Mock.Requests;
using Harness.Spec.Operations;
using Microsoft.AspNetCore.Http;

namespace Harness.Mock.Mutations.Requests;

/// <summary>A request that is looked at and edited before the mock gets it.</summary>
/// <param name="http">The request.</param>
/// <param name="operation">What it is for; null for nothing that is there.</param>
/// <param name="transport">How its fields come; null where the operation reads no such body.</param>
/// <param name="boundary">Of a form.</param>
/// <param name="held">Its body, where somebody needs it.</param>
internal sealed class EditedRequest(HttpRequest http, Operation? operation, Transport? transport, string boundary, HeldRequest? held)
{
    /// <summary>Those of the rows whose facts hold for the request as it came.</summary>
    public EditRow[] Meant(EditRow[] near)
    {
        if (near.All(row => row.Scope.When.Requirements.IsEmpty))
            return near;
        var fields = transport is { } known && MayRead ? RequestForm.FieldsOf(http, known, boundary, held?.Bytes ?? default).Fields : null;
        var facts = new RequestFacts(operation, transport, fields);
        return [.. near.Where(row => row.Scope.When.Holds(facts))];
    }

    public void Edit(IEnumerable<EditRow> rows)
    {
        var editing = rows.Where(row => row.Edits.Any(edit => edit is IRequestEdit)).ToArray();
        if (editing.Length == 0 || !MayRead || Fields() is not { } fields)
            return;
        foreach (var row in editing)
        {
            row.Use();
            foreach (var edit in row.Edits.OfType<IRequestEdit>())
                edit.Apply(fields);
        }
        fields.Write(http, held);
    }

    // A body that isn't all there is the mock's to refuse.
    private bool MayRead => held?.IsWhole ?? transport == Transport.Query;

    private IRequestFields? Fields() => transport switch
    {
        Transport.Json => JsonMembers.Read(held!.Bytes),
        Transport.Multipart => FormFields.Read(held!.Bytes, boundary),
        Transport.Query => new QueryParameters(http.Query),
        _ => null,
    };
}
