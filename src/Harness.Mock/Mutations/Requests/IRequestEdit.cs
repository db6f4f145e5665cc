namespace Harness.Mock.Mutations.Requests;

/// <summary>Edits a request before the mock sees it.</summary>
internal interface IRequestEdit : IApplier
{
    void Apply(IRequestFields fields);
}
