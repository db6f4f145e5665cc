using Microsoft.AspNetCore.Http;

namespace Harness.Mock.Mutations.Requests;

/// <summary>A request on its way to the mock.</summary>
/// <param name="Http">The request; its body is held where it has to be read twice.</param>
/// <param name="Held">The body, or null where nobody needed it.</param>
/// <param name="GoodKey">An authorization that the mock accepts.</param>
/// <param name="HasGoodKey">Whether the request's own is accepted.</param>
/// <param name="Mock">Serves it.</param>
internal sealed record ServedRequest(HttpRequest Http, HeldRequest? Held, string GoodKey, bool HasGoodKey, Func<HttpContext, Task> Mock)
{
    public Task ServeAsync() => Mock(Http.HttpContext);

    /// <summary>Lets the mock read the body once more.</summary>
    public void Rewind() => Held?.Rewind();
}
