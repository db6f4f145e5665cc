namespace Harness.Mock.Mutations.Requests;

internal sealed class LabelTruster : IRequestEdit
{
    public void Apply(IRequestFields fields) => fields.TrustLabels();
}
