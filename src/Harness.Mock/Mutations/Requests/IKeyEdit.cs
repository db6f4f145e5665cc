namespace Harness.Mock.Mutations.Requests;

/// <summary>Stands between a request and the mock's look at its key.</summary>
internal interface IKeyEdit : IApplier
{
    Task ServeAsync(ServedRequest request);
}
