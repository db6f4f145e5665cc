using Harness.Spec.Operations;
using Microsoft.AspNetCore.Http;

namespace Harness.Mock.Requests;

/// <summary>In what form a request brings its fields.</summary>
internal static class RequestForm
{
    /// <summary>How the fields come, with the boundary of a form; null where the content type is none that the operation reads.</summary>
    public static Transport? TransportOf(HttpRequest request, Operation operation, out string boundary)
    {
        var type = ContentType.Read(request.ContentType);
        boundary = type.Boundary;
        if (operation.Bodies.IsEmpty)
            return Transport.Query;
        Transport? transport = type.Is("application/json") ? Transport.Json : type.Is("multipart/form-data") ? Transport.Multipart : null;
        return transport is { } known && operation.Bodies.Contains(known) ? known : null;
    }

    public static FieldsOutcome FieldsOf(HttpRequest request, Transport transport, string boundary, ReadOnlyMemory<byte> body) => transport switch
    {
        Transport.Json => JsonBody.Read(body.Span),
        Transport.Multipart => MultipartBody.Read(body, boundary),
        _ => QueryFields.Read(request.Query),
    };
}
