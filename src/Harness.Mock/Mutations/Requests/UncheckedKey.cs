namespace Harness.Mock.Mutations.Requests;

/// <summary>Anybody is let in: a request gets a key that the mock accepts.</summary>
internal sealed class UncheckedKey : IKeyEdit
{
    public Task ServeAsync(ServedRequest request)
    {
        request.Http.Headers.Authorization = request.GoodKey;
        return request.ServeAsync();
    }
}
